import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { lookFile } from '../../../src/main/settings/look-file.ts'
import { Look } from '../../../src/shared/model/look.ts'
import { Standing } from '../../../src/shared/model/standing.ts'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'
import { makeOpenCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const look = Standing.parse({ ...defaultSettings, theme: 'dark', textScale: 150 })
let folder: string
let path: string
beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'look.json')
})

describe('the file of the look', () => {
  test('gives back what was written, and is its owner’s alone', () => {
    expect(lookFile(folder).read()).toBeUndefined()
    lookFile(folder).write(look)
    expect(lookFile(folder).read()).toEqual(look)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['look.json'])
  })

  test.each([
    ['no JSON', 'theme=dark'],
    ['another theme', JSON.stringify({ ...look, theme: '<script>' })],
    ['a size beyond its limits', JSON.stringify({ ...look, textScale: 5000 })],
    ['keys nobody could type', JSON.stringify({ ...look, quickShortcut: 'Shift+A' })],
    ['megabytes', JSON.stringify({ ...look, more: 'x'.repeat(1_000_000) })]
  ])('is as good as none with %s in it', (_what, text) => {
    writeFileSync(path, text)
    expect(lookFile(folder).read()).toBeUndefined()
  })

  test('of an earlier Latchkey, which kept only how the window looks, is read as far as it goes', () => {
    writeFileSync(path, JSON.stringify(Look.parse(look)))
    expect(lookFile(folder).read()).toEqual(Look.parse(look))
  })

  test('holds nothing but what holds while the vault is locked, whatever it is given', async () => {
    const core = await makeOpenCore(folder)
    core.settings.set({ ...look, clipboardClearSeconds: 77, presets: [] })
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).sort()).toEqual(
      Object.keys(Standing.shape).sort()
    )
    core.vault.lock()
  })

  test('that cannot be written stops no setting', async () => {
    mkdirSync(path)
    const core = await makeOpenCore(folder)
    expect(core.settings.set({ theme: 'light' }).theme).toBe('light')
    expect(core.settings.current.theme).toBe('light')
    expect(existsSync(path)).toBe(true)
    core.vault.lock()
  })

  test('takes the place of one that was half written', () => {
    writeFileSync(`${path}.new`, '{')
    lookFile(folder).write(look)
    expect(readdirSync(folder)).toEqual(['look.json'])
  })
})
