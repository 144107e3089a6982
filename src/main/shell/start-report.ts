import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron/main'

/** Resolves once the page says that its first screen can be used. */
function pageReady(window: BrowserWindow): Promise<unknown> {
  return window.webContents.executeJavaScript(`new Promise((done) => {
    const root = document.documentElement
    const look = () => { if (root.dataset.ready === 'true') { watch.disconnect(); requestAnimationFrame(() => done(true)) } }
    const watch = new MutationObserver(look)
    watch.observe(root, { attributes: true })
    look()
  })`)
}

/**
 * For development only: says on stdout when the window can be used, and writes a picture of it where it was asked
 * for. `then: 'quit'` ends the program after that.
 */
export async function reportStart(
  window: BrowserWindow,
  screenshot: { file: string; then: 'quit' | 'stay' } | undefined
): Promise<void> {
  await pageReady(window)
  process.stdout.write('latchkey: interactive\n')
  if (screenshot === undefined) return
  // Fonts and the first codes are painted a moment after the screen can be used.
  await new Promise((painted) => setTimeout(painted, 700))
  const picture = await window.webContents.capturePage()
  await writeFile(screenshot.file, picture.toPNG())
  process.stdout.write('latchkey: screenshot written\n')
  if (screenshot.then === 'quit') app.quit()
}
