import type { Gray } from './gray.ts'

/** A picture as dark (1) and light (0), each pixel against the brightness around it. */
export interface DarkLight {
  bits: Uint8Array
  width: number
  height: number
}

export function darkLight({ data: luma, width, height }: Gray): DarkLight {
  const block = Math.max(8, Math.round(Math.min(width, height) / 24))
  const columns = Math.ceil(width / block)
  const rows = Math.ceil(height / block)
  const limits = smoothed(blockMeans(luma, width, height, block, columns, rows), columns, rows)
  const bits = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const limitRow = Math.floor(y / block) * columns
    for (let column = 0; column < columns; column += 1) {
      const limit = limits[limitRow + column] ?? 128
      const end = Math.min(width, (column + 1) * block)
      for (let x = column * block; x < end; x += 1) {
        if ((luma[y * width + x] ?? 255) < limit) bits[y * width + x] = 1
      }
    }
  }
  return { bits, width, height }
}

function blockMeans(
  luma: Uint8Array,
  width: number,
  height: number,
  block: number,
  columns: number,
  rows: number
): Float32Array {
  const sums = new Float32Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / block) * columns
    for (let column = 0; column < columns; column += 1) {
      let sum = 0
      const end = Math.min(width, (column + 1) * block)
      for (let x = column * block; x < end; x += 1) sum += luma[y * width + x] ?? 0
      sums[row + column] = (sums[row + column] ?? 0) + sum
    }
  }
  return sums.map((sum, index) => {
    const wide = Math.min(block, width - (index % columns) * block)
    const high = Math.min(block, height - Math.floor(index / columns) * block)
    return sum / (wide * high)
  })
}

/** Each block's mean taken together with its neighbours'. */
function smoothed(means: Float32Array, columns: number, rows: number): Float32Array {
  return means.map((_mean, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    let sum = 0
    let count = 0
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        sum += means[y * columns + x] ?? 0
        count += 1
      }
    }
    return sum / count
  })
}
