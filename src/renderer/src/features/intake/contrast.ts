import type { Gray } from './gray.ts'

const tile = 32
/** What differs less than this in a neighbourhood is one surface: stretching it would only show its noise. */
const leastContrast = 16

/** Each neighbourhood (3 by 3 tiles of 32 pixels) from its own darkest to its own lightest. */
export function stretched({ data, width, height }: Gray): Gray {
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const lows = new Uint8Array(columns * rows).fill(255)
  const highs = new Uint8Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    const tileRow = Math.floor(y / tile) * columns
    for (let x = 0; x < width; x += 1) {
      const index = tileRow + Math.floor(x / tile)
      const value = data[y * width + x] ?? 0
      if (value < (lows[index] ?? 0)) lows[index] = value
      if (value > (highs[index] ?? 0)) highs[index] = value
    }
  }
  const out = new Uint8Array(data.length)
  for (let index = 0; index < lows.length; index += 1) {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const around = neighbours(column, row, columns, rows)
    const low = Math.min(...around.map((each) => lows[each] ?? 255))
    const high = Math.max(...around.map((each) => highs[each] ?? 0))
    const factor = high - low < leastContrast ? undefined : 255 / (high - low)
    for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y += 1) {
      for (let x = column * tile; x < Math.min(width, (column + 1) * tile); x += 1) {
        const value = data[y * width + x] ?? 0
        out[y * width + x] = factor === undefined ? value : (value - low) * factor
      }
    }
  }
  return { data: out, width, height }
}

function neighbours(column: number, row: number, columns: number, rows: number): number[] {
  const found: number[] = []
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
      found.push(y * columns + x)
  }
  return found
}

/**
 * Black where a pixel is darker than the mean of those up to `reach` away, else white: sees through light that
 * falls on one side, as the eye does.
 */
export function againstMean(picture: Gray, reach: number): Gray {
  const means = localMeans(picture, reach)
  return { ...picture, data: picture.data.map((value, at) => (value < (means[at] ?? 0) ? 0 : 255)) }
}

/** What differs from its neighbours differs more: for a picture that is a little out of focus. */
export function sharpened(picture: Gray): Gray {
  const means = localMeans(picture, 2)
  const data = picture.data.map((value, at) =>
    Math.min(255, Math.max(0, value + 1.5 * (value - (means[at] ?? 0))))
  )
  return { ...picture, data }
}

/** For each pixel the mean of the square around it. */
function localMeans({ data, width, height }: Gray, reach: number): Float32Array {
  const wide = width + 1
  // The sum of all pixels above and to the left, so that any square's sum takes four look-ups.
  const sums = new Uint32Array(wide * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row
    }
  }
  const means = new Float32Array(data.length)
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach)
    const bottom = Math.min(height, y + reach + 1)
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const upper = (sums[top * wide + right] ?? 0) - (sums[top * wide + left] ?? 0)
      const lower = (sums[bottom * wide + right] ?? 0) - (sums[bottom * wide + left] ?? 0)
      means[y * width + x] = (lower - upper) / ((bottom - top) * (right - left))
    }
  }
  return means
}
