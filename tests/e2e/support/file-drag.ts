import { join } from 'node:path'
import type { Rectangle } from 'electron'
import type { RunningApp } from './app.ts'
import type { Desktop } from './desktop.ts'
import { pause, until } from './until.ts'

const steps = 20

/**
 * Another program's window, a mouse button held down, a way across the screen, and let go over our window: the
 * real XDND protocol between two programs. Lets go once `seen` says that our page has noticed the file above it.
 */
export async function dragFilesOntoWindow(
  desktop: Desktop,
  app: RunningApp,
  files: readonly string[],
  seen: () => Promise<boolean>
): Promise<void> {
  const source = desktop.start('/usr/bin/python3', [join(import.meta.dirname, 'drag-source.py'), ...files])
  await until('the window to drag from', () => {
    if (source.hasEnded()) throw new Error(`drag source: ${source.stderr()}`)
    return source.stdout().includes('shown')
  })
  const browserWindow = await app.electron.browserWindow(app.page)
  const bounds: Rectangle = await browserWindow.evaluate((window) => window.getContentBounds())
  const to = { x: Math.round(bounds.x + bounds.width * 0.75), y: Math.round(bounds.y + bounds.height / 2) }
  const mouse = (...args: (string | number)[]) => desktop.output('xdotool', args.map(String))
  try {
    await mouse('mousemove', 60, 60)
    await mouse('mousedown', 1)
    // A hand does not jump: both programs must see the pointer travel, and answer each other on the way.
    for (let step = 1; step <= steps; step++) {
      const at = (goal: number) => Math.round(60 + ((goal - 60) * step) / steps)
      await mouse('mousemove', at(to.x), at(to.y))
      await pause(20)
    }
    await until('the page to notice the file above it', async () => {
      await mouse('mousemove_relative', '--', 1, 0)
      await mouse('mousemove_relative', '--', -1, 0)
      return seen()
    })
  } finally {
    await mouse('mouseup', 1)
  }
}
