// The least an Electron can be that shows a page the way Latchkey does: on a scheme of its own, in a sandbox, in a
// window that appears with its first picture. Says on stdout when that is there.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, globalShortcut, protocol } from 'electron/main'

const types = { html: 'text/html', js: 'text/javascript' }

app.setPath('userData', process.env.EMPTY_PROFILE)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
// not awaited here: Electron is not ready before this module has been evaluated
void app.whenReady().then(show)

async function show() {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const bytes = await readFile(join(process.env.EMPTY_PAGES, pathname))
    return new Response(bytes, { headers: { 'Content-Type': types[pathname.split('.').at(-1)] } })
  })
  if (process.env.EMPTY_QUICK) await makeQuick()
  const window = new BrowserWindow({
    width: 1120,
    height: 740,
    show: false,
    webPreferences: { sandbox: true, spellcheck: false }
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('app://empty/index.html')
  await window.webContents.executeJavaScript(
    `new Promise((done) => {
      const look = () => document.querySelector('p') ? requestAnimationFrame(() => done(true)) : setTimeout(look, 5)
      look()
    })`
  )
  process.stdout.write('empty: interactive\n')
  // nothing of it is behind the one that is measured
  if (process.env.EMPTY_QUICK) window.destroy()
}

/** A window made in advance that keys of the whole desktop show, and Escape hides: what Latchkey's quick access is compared with. */
async function makeQuick() {
  const place = { x: 320, y: 162, width: 640, height: 420 }
  const window = new BrowserWindow({
    ...place,
    show: false,
    frame: false,
    alwaysOnTop: true,
    webPreferences: { sandbox: true, spellcheck: false, backgroundThrottling: false }
  })
  await window.loadURL('app://empty/index.html')
  window.webContents.on('before-input-event', (_event, { key }) => key === 'Escape' && window.hide())
  globalShortcut.register('CommandOrControl+Shift+Space', () => {
    window.show()
    window.focus()
  })
}
