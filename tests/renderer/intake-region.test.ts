import { describe, expect, it } from 'vitest'
import {
  firstRegion,
  pixelsOfRegion,
  regionAfterKey,
  regionBetween,
  type Region
} from '../../src/renderer/src/features/intake/region.ts'

const whole: Region = { left: 0, top: 0, width: 1, height: 1 }

describe('the frame around a part of a picture', () => {
  it('is drawn from any corner to the opposite one, and ends at the edge', () => {
    const drawn = { left: 0.25, top: 0.5, width: 0.25, height: 0.25 }
    expect(regionBetween({ x: 0.25, y: 0.5 }, { x: 0.5, y: 0.75 })).toEqual(drawn)
    expect(regionBetween({ x: 0.5, y: 0.75 }, { x: 0.25, y: 0.5 })).toEqual(drawn)
    expect(regionBetween({ x: -1, y: -2 }, { x: 3, y: 4 })).toEqual(whole)
  })

  it('is not begun by a click', () => {
    expect(regionBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 })).toBeUndefined()
    expect(regionBetween({ x: 0.5, y: 0.1 }, { x: 0.51, y: 0.9 })).toBeUndefined()
  })

  it('is moved and made larger by keys, and stays inside', () => {
    expect(regionAfterKey(firstRegion, 'ArrowRight', false)?.left).toBeCloseTo(firstRegion.left + 0.02)
    expect(regionAfterKey(firstRegion, 'ArrowUp', true)?.height).toBeCloseTo(firstRegion.height - 0.02)
    expect(regionAfterKey(whole, 'ArrowRight', false)).toEqual(whole)
    expect(regionAfterKey(whole, 'ArrowRight', true)).toEqual(whole)
    expect(regionAfterKey(firstRegion, 'a', false)).toBeUndefined()
    let region = firstRegion
    for (let n = 0; n < 100; n += 1) region = regionAfterKey(region, 'ArrowLeft', true) ?? region
    expect(region.width).toBeGreaterThan(0)
    for (let n = 0; n < 100; n += 1) region = regionAfterKey(region, 'ArrowDown', false) ?? region
    expect(region.top + region.height).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('is at least a pixel, and no pixel outside of the picture', () => {
    expect(pixelsOfRegion(whole, 1920, 1080)).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
    expect(pixelsOfRegion({ left: 0.5, top: 0.5, width: 0.25, height: 0.1 }, 1000, 500)).toEqual({
      x: 500,
      y: 250,
      width: 250,
      height: 50
    })
    for (const [width, height] of [
      [1, 1],
      [3, 7],
      [1921, 1079]
    ] as const) {
      for (const part of [whole, firstRegion, { left: 1, top: 1, width: 0.02, height: 0.02 }]) {
        const { x, y, width: wide, height: high } = pixelsOfRegion(part, width, height)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(Math.min(wide, high)).toBeGreaterThanOrEqual(1)
        expect(x + wide).toBeLessThanOrEqual(width)
        expect(y + high).toBeLessThanOrEqual(height)
      }
    }
  })
})
