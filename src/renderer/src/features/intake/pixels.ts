/** A picture as RGBA bytes, row by row. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}
export interface Point {
  x: number
  y: number
}

export function hasTransparency({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** Named one by one: an `ImageData` has none of these as its own, so a spread would leave them out. */
export const copyOf = ({ data, width, height }: Pixels): Pixels => ({ data: data.slice(), width, height })

/** A copy with a margin around it: a code that reaches the edge of its picture is not recognised without one. */
export function framed({ data, width, height }: Pixels, margin: number): Pixels {
  const wide = width + margin * 2
  const big = new Uint8ClampedArray(wide * (height + margin * 2) * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * width * 4, (y + 1) * width * 4)
    big.set(row, ((y + margin) * wide + margin) * 4)
  }
  return { data: big, width: wide, height: height + margin * 2 }
}

/** A copy without transparency, laid on white (255) or black (0). */
export function laidOn({ data, width, height }: Pixels, shade: 0 | 255): Pixels {
  const flat = new Uint8ClampedArray(data)
  for (let at = 0; at < flat.length; at += 4) {
    const alpha = (flat[at + 3] ?? 255) / 255
    if (alpha === 1) continue
    for (let part = 0; part < 3; part += 1) {
      flat[at + part] = (flat[at + part] ?? 0) * alpha + shade * (1 - alpha)
    }
    flat[at + 3] = 255
  }
  return { data: flat, width, height }
}

/** Half as wide and high, each pixel the mean of four. */
export function halved({ data, width, height }: Pixels): Pixels {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1]
  const half = new Uint8ClampedArray(halfWidth * halfHeight * 4)
  const row = width * 4
  let to = 0
  for (let y = 0; y < halfHeight; y += 1) {
    let from = y * 2 * row
    for (let x = 0; x < halfWidth; x += 1) {
      for (let part = from; part < from + 4; part += 1) {
        const sum =
          (data[part] ?? 0) + (data[part + 4] ?? 0) + (data[part + row] ?? 0) + (data[part + row + 4] ?? 0)
        half[to] = sum >> 2
        to += 1
      }
      from += 8
    }
  }
  return { data: half, width: halfWidth, height: halfHeight }
}

/** Twice as wide and high, so that modules of one or two pixels are seen. */
export function doubled({ data, width, height }: Pixels): Pixels {
  const big = new Uint32Array(width * height * 4)
  const small = new Uint32Array(data.buffer, data.byteOffset, width * height)
  for (let y = 0; y < height * 2; y += 1) {
    for (let x = 0; x < width * 2; x += 1) {
      big[y * width * 2 + x] = small[(y >> 1) * width + (x >> 1)] ?? 0
    }
  }
  return { data: new Uint8ClampedArray(big.buffer), width: width * 2, height: height * 2 }
}

/** Paints a four-sided part white, a little over its edges, so that the next search does not find it again. */
export function paintOver({ data, width, height }: Pixels, corners: readonly Point[]): void {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length
  }
  const wider = corners.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * 1.06,
    y: middle.y + (y - middle.y) * 1.06
  }))
  const top = Math.max(0, Math.floor(Math.min(...wider.map(({ y }) => y))))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...wider.map(({ y }) => y))))
  for (let y = top; y <= bottom; y += 1) {
    const span = spanAt(wider, y + 0.5)
    if (span === undefined) continue
    const start = Math.max(0, Math.floor(span[0]))
    const end = Math.min(width, Math.ceil(span[1]))
    if (start < end) data.fill(255, (y * width + start) * 4, (y * width + end) * 4)
  }
}

/** Where a line across the picture enters and leaves a convex shape. */
function spanAt(corners: readonly Point[], y: number): [number, number] | undefined {
  const crossings: number[] = []
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from
    if (from.y <= y === to.y <= y) return
    crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x))
  })
  return crossings.length < 2 ? undefined : [Math.min(...crossings), Math.max(...crossings)]
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The upright box around some points with a margin, kept inside the picture. */
export function boxAround(points: readonly Point[], margin: number, limits: Pixels): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin))
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin))
  const right = Math.min(limits.width, Math.ceil(Math.max(...xs) + margin))
  const bottom = Math.min(limits.height, Math.ceil(Math.max(...ys) + margin))
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

export function cropped({ data, width }: Pixels, box: Box): Pixels {
  const part = new Uint8ClampedArray(box.width * box.height * 4)
  for (let y = 0; y < box.height; y += 1) {
    const from = ((box.top + y) * width + box.left) * 4
    part.set(data.subarray(from, from + box.width * 4), y * box.width * 4)
  }
  return { data: part, width: box.width, height: box.height }
}
