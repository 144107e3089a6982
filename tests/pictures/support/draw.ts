import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../e2e/support/app.ts'
import type { Desktop } from '../../e2e/support/desktop.ts'
import { pause } from '../../e2e/support/until.ts'

const pictures = resolve(import.meta.dirname, '../../../docs/pictures')

/** What a page of the guide may weigh on a slow line, in bytes, for each picture. */
const largest = 60_000

/** Takes the picture of the page as it is, under this name in docs/pictures/. */
export const draw = (app: RunningApp, name: string): Promise<void> => drawPage(app.page, name)

/** The same of another page than the main window's. */
export async function drawPage(page: Page, name: string): Promise<void> {
  // Whatever fades in or out has done so.
  await pause(500)
  const file = join(pictures, `${name}.png`)
  writeFileSync(file, await page.screenshot())
  makeSmall(file, name)
}

/** A part of the screen, with what other programs draw there. */
export async function drawScreen(desktop: Desktop, part: string, name: string): Promise<void> {
  const file = join(pictures, `${name}.png`)
  await desktop.output('import', ['-window', 'root', '-crop', part, '+repage', file])
  makeSmall(file, name)
}

function makeSmall(file: string, name: string): void {
  // Few colours are enough for a window, and make a small file.
  execFileSync('convert', [file, '-strip', '+dither', '-colors', '96', `PNG8:${file}`])
  const { size } = statSync(file)
  if (size > largest) throw new Error(`${name} is too large: ${String(size)} bytes`)
}

/** Makes the inside of the window this large, in pixels. */
export async function resize(app: RunningApp, width: number, height: number): Promise<void> {
  const window = await app.electron.browserWindow(app.page)
  await window.evaluate((one, [w, h]) => one.setContentSize(w, h), [width, height] as [number, number])
  await pause(400)
}
