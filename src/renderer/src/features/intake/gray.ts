/** A picture as brightness alone, a byte a pixel, row by row: all that a decoder looks at. */
export interface Gray {
  data: Uint8Array
  width: number
  height: number
}
export interface Point {
  x: number
  y: number
}
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Half as wide and high, each pixel the mean of four. */
export function halved({ data, width, height }: Gray): Gray {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1]
  const half = new Uint8Array(halfWidth * halfHeight)
  let to = 0
  for (let y = 0; y < halfHeight; y += 1) {
    let from = y * 2 * width
    for (let x = 0; x < halfWidth; x += 1) {
      const above = (data[from] ?? 0) + (data[from + 1] ?? 0)
      half[to] = (above + (data[from + width] ?? 0) + (data[from + width + 1] ?? 0)) >> 2
      to += 1
      from += 2
    }
  }
  return { data: half, width: halfWidth, height: halfHeight }
}

/** The picture itself, or halved until it has no more pixels than that; and how often it was. */
export function halvedTo(picture: Gray, mostPixels: number): { copy: Gray; times: number } {
  let [copy, times] = [picture, 0]
  for (; copy.data.length > mostPixels; times += 1) copy = halved(copy)
  return { copy, times }
}

/** A picture of that size, each pixel taken from where `from` says, between the four pixels there. */
export function resampled(
  { data, width, height }: Gray,
  size: { width: number; height: number },
  from: (x: number, y: number) => Point
): Gray {
  const out = new Uint8Array(size.width * size.height)
  const [lastX, lastY] = [width - 1, height - 1]
  let to = 0
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const source = from(x, y)
      const sourceX = Math.min(lastX, Math.max(0, source.x))
      const sourceY = Math.min(lastY, Math.max(0, source.y))
      const [left, top] = [sourceX | 0, sourceY | 0]
      const [right, bottom] = [Math.min(lastX, left + 1), Math.min(lastY, top + 1)]
      const [across, down] = [sourceX - left, sourceY - top]
      const upper = mix(data[top * width + left] ?? 0, data[top * width + right] ?? 0, across)
      const lower = mix(data[bottom * width + left] ?? 0, data[bottom * width + right] ?? 0, across)
      out[to] = mix(upper, lower, down)
      to += 1
    }
  }
  return { data: out, ...size }
}

const mix = (one: number, other: number, share: number) => one + (other - one) * share

/** Larger or smaller by a factor. Under a half it would skip pixels: halve first. */
export function scaledBy(picture: Gray, factor: number): Gray {
  const size = {
    width: Math.max(1, Math.round(picture.width * factor)),
    height: Math.max(1, Math.round(picture.height * factor))
  }
  const point = { x: 0, y: 0 }
  return resampled(picture, size, (x, y) => {
    point.x = (x + 0.5) / factor - 0.5
    point.y = (y + 0.5) / factor - 0.5
    return point
  })
}

/** The upright box around some points with a margin, kept inside the picture. */
export function boxAround(points: readonly Point[], margin: number, limits: Gray): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin))
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin))
  const right = Math.min(limits.width, Math.ceil(Math.max(...xs) + margin))
  const bottom = Math.min(limits.height, Math.ceil(Math.max(...ys) + margin))
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

export function cropped({ data, width }: Gray, box: Box): Gray {
  const part = new Uint8Array(box.width * box.height)
  for (let y = 0; y < box.height; y += 1) {
    const from = (box.top + y) * width + box.left
    part.set(data.subarray(from, from + box.width), y * box.width)
  }
  return { data: part, width: box.width, height: box.height }
}
