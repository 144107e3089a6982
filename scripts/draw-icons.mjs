// Draws the program's icons from the look's own shapes, so that no picture in the project comes from elsewhere.
// node scripts/draw-icons.mjs  -> resources/icons/{icon,tray,tray@2x,trayTemplate,trayTemplate@2x}.png
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'resources', 'icons')
const brass = [217, 164, 65]
const night = [30, 29, 26]
const deep = [27, 21, 8]
const black = [0, 0, 0]

const length = (x, y) => Math.hypot(x, y)
const segment = (x, y, ax, ay, bx, by) => {
  const t = Math.max(
    0,
    Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length(bx - ax, by - ay) ** 2)
  )
  return length(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}
/** Distance to the key's line on a 24 × 24 field: a ring, a shaft, two teeth. */
const key = (x, y) =>
  Math.min(
    Math.abs(length(x - 8, y - 12) - 4.5),
    segment(x, y, 12.5, 12, 21, 12),
    segment(x, y, 18, 12, 18, 15.2),
    segment(x, y, 15, 12, 15, 14.2)
  )
const roundedSquare = (x, y, half, radius) => {
  const dx = Math.abs(x - 12) - half + radius
  const dy = Math.abs(y - 12) - half + radius
  return Math.min(Math.max(dx, dy), 0) + length(Math.max(dx, 0), Math.max(dy, 0)) - radius
}
const cover = (distance, pixel) => Math.max(0, Math.min(1, 0.5 - distance / pixel))

function draw(name, size, { ground, ink, width, zoom }) {
  const png = new PNG({ width: size, height: size })
  const pixel = 24 / size
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5) * pixel
      const y = (row + 0.5) * pixel
      const back = ground === undefined ? 0 : cover(roundedSquare(x, y, 11, 5.5), pixel)
      const front = cover(key(12.4 + (x - 12) / zoom, 12.6 + (y - 12) / zoom) * zoom - width / 2, pixel)
      const alpha = front + back * (1 - front)
      const at = (row * size + column) * 4
      for (let channel = 0; channel < 3; channel++) {
        const mixed = ink[channel] * front + (ground?.[channel] ?? 0) * back * (1 - front)
        png.data[at + channel] = alpha === 0 ? 0 : Math.round(mixed / alpha)
      }
      png.data[at + 3] = Math.round(alpha * 255)
    }
  }
  writeFileSync(join(folder, name), PNG.sync.write(png))
}

mkdirSync(folder, { recursive: true })
draw('icon.png', 512, { ground: night, ink: brass, width: 2.2, zoom: 0.98 })
// On a ground of its own, dark on brass, it is seen in light panels and in dark ones.
draw('tray.png', 22, { ground: brass, ink: deep, width: 2.3, zoom: 0.98 })
draw('tray@2x.png', 44, { ground: brass, ink: deep, width: 2.2, zoom: 0.98 })
// The menu bar of macOS colours templates itself: only what is opaque counts.
draw('trayTemplate.png', 18, { ground: undefined, ink: black, width: 2.3, zoom: 1.08 })
draw('trayTemplate@2x.png', 36, { ground: undefined, ink: black, width: 2.2, zoom: 1.08 })
