import { resampled, type Gray } from './gray.ts'

/**
 * How far a pixel of the answer is from where it comes from; everything in halves of the picture, from the middle.
 * A code on cloth, on a bottle or on a wavy screen is read once it is bent back about as much as it was bent.
 */
type Bend = (u: number, v: number, amount: number) => readonly [number, number]

const bends: readonly Bend[] = [
  (_u, v, amount) => [amount * (1 - v * v), 0],
  (u, _v, amount) => [0, amount * (1 - u * u)],
  (u, v, amount) => [amount * u * (u * u + v * v - 0.5), amount * v * (u * u + v * v - 0.5)],
  (u, _v, amount) => [amount * 2 * u * (u * u - 0.5), 0],
  (_u, v, amount) => [0, amount * 2 * v * (v * v - 0.5)]
]
const amounts = [0.02, -0.02, 0.04, -0.04, 0.08, -0.08]

/** The picture bent a little in each of thirty ways: sideways, up and down, bulging, and round two cylinders. */
export function* bentCopies(picture: Gray): Generator<Gray, void> {
  const { width, height } = picture
  const point = { x: 0, y: 0 }
  for (const amount of amounts) {
    for (const bend of bends) {
      yield resampled(picture, { width, height }, (x, y) => {
        const [right, down] = bend((x / width) * 2 - 1, (y / height) * 2 - 1, amount)
        point.x = x + (right * width) / 2
        point.y = y + (down * height) / 2
        return point
      })
    }
  }
}
