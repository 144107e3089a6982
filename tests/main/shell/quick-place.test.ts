import { expect, test } from 'vitest'
import { quickPlace, quickSize } from '../../../src/main/shell/quick-place.ts'

const large = { x: 0, y: 0, width: 1920, height: 1050 }

test('quick access stands in the middle of a screen’s upper third', () => {
  const place = quickPlace(large, 1)
  expect(place).toEqual({ x: 640, y: 189, ...quickSize })
  expect(place.y).toBeLessThan(large.height / 3)
})

test('on the screen it is asked for, wherever that is', () => {
  const left = { x: -1280, y: -200, width: 1280, height: 1000 }
  expect(quickPlace(left, 1)).toMatchObject({ x: -960, y: -20 })
})

test.each([1, 1.25, 1.5, 2])('never beyond the edges of a small one, at %d times the size', (zoom) => {
  for (const area of [
    { x: 100, y: 50, width: 480, height: 320 },
    { x: 0, y: 0, width: 800, height: 480 },
    large
  ]) {
    const { x, y, width, height } = quickPlace(area, zoom)
    expect(x).toBeGreaterThanOrEqual(area.x)
    expect(y).toBeGreaterThanOrEqual(area.y)
    expect(x + width).toBeLessThanOrEqual(area.x + area.width)
    expect(y + height).toBeLessThanOrEqual(area.y + area.height)
    expect(width).toBeGreaterThan(0)
  }
  expect(quickPlace(large, zoom).width).toBe(quickSize.width * zoom)
})
