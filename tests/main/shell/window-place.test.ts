import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { windowPlaceFile } from '../../../src/main/shell/window-place-file.ts'
import { placeBack, placeOnScreens } from '../../../src/main/shell/window-place.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const screen = { x: 0, y: 25, width: 1920, height: 1055 }
const right = { x: 1920, y: 0, width: 1280, height: 1024 }
const place = { x: 100, y: 120, width: 900, height: 700, isMaximised: false }

describe('the place of the window', () => {
  it('is where it was', () => {
    expect(placeOnScreens(place, [screen, right])).toEqual({ x: 100, y: 120, width: 900, height: 700 })
    const onRight = { ...place, x: 2000, y: 40 }
    expect(placeOnScreens(onRight, [screen, right])).toMatchObject({ x: 2000, y: 40 })
  })

  it('is left to the system where that screen is gone, or the window could not be taken hold of', () => {
    for (const lost of [{ x: 2000 }, { x: -850 }, { y: -300 }, { y: 1070 }]) {
      const found = placeOnScreens({ ...place, ...lost }, [screen])
      expect(found).toEqual({ width: 900, height: 700 })
    }
  })

  it('is the middle of the main screen once the one it was on is unplugged', () => {
    const bounds = { x: 100, y: 120, width: 900, height: 700 }
    expect(placeBack({ ...bounds, x: 2000 }, [screen, right])).toBeUndefined()
    expect(placeBack({ ...bounds, x: 2000 }, [screen])).toEqual({ x: 510, y: 203, width: 900, height: 700 })
    const small = { x: 0, y: 0, width: 800, height: 600 }
    expect(placeBack({ ...bounds, x: 1200 }, [small])).toEqual({ x: 0, y: 0, width: 800, height: 600 })
    expect(placeBack(bounds, [])).toBeUndefined()
  })

  it('is no larger than the screen and no smaller than one pane', () => {
    expect(placeOnScreens({ ...place, width: 5000, height: 4000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1055
    })
    expect(placeOnScreens({ ...place, width: 10, height: 10 }, [screen])).toMatchObject({
      width: 420,
      height: 480
    })
    expect(placeOnScreens(undefined, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700
    })
  })
})

describe('the file beside the vault', () => {
  it('brings back what was written, and leaves nothing else behind', () => {
    const folder = newFolder()
    expect(windowPlaceFile(folder).read()).toBeUndefined()
    const file = windowPlaceFile(folder)
    file.write(place)
    file.write({ ...place, isMaximised: true })
    expect(windowPlaceFile(folder).read()).toEqual({ ...place, isMaximised: true })
    expect(readdirSync(folder)).toEqual(['window.json'])
  })

  it('is not believed where it makes no sense', () => {
    const folder = newFolder()
    const texts = [
      '',
      '{',
      '[]',
      'null',
      '{"x":1}',
      JSON.stringify({ ...place, x: 'left' }),
      JSON.stringify({ ...place, width: 1e9 }),
      JSON.stringify({ ...place, more: 'x'.repeat(2000) })
    ]
    for (const text of texts) {
      writeFileSync(join(folder, 'window.json'), text)
      expect(windowPlaceFile(folder).read(), text.slice(0, 40)).toBeUndefined()
    }
  })

  it('disturbs nobody where the disk does not take it', () => {
    const file = windowPlaceFile(join(newFolder(), 'not-there'))
    expect(() => file.write(place)).not.toThrow()
  })

  it('holds nothing but numbers and one yes or no', () => {
    const folder = newFolder()
    windowPlaceFile(folder).write(place)
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual(place)
  })
})
