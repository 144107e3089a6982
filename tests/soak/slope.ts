/** By how much y grows for each x, by least squares over all points. */
export function slopeOf(points: readonly { x: number; y: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const x0 = mean(points.map(({ x }) => x))
  const y0 = mean(points.map(({ y }) => y))
  const above = points.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0)
  const below = points.reduce((sum, { x }) => sum + (x - x0) ** 2, 0)
  return above / below
}
