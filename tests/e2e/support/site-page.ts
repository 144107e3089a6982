import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { installationFor } from './app.ts'
import type { Desktop } from './desktop.ts'
import type { OwnedProcess } from './processes.ts'
import { until } from './until.ts'

/** Shows one page in a window of its own, as a browser would; nothing in it is ours. */
const browser = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ x: 20, y: 20, width: 820, height: 700, autoHideMenuBar: true, show: false })
  window.once('ready-to-show', () => {
    window.show()
    setTimeout(() => process.stdout.write('shown\\n'), 500)
  })
  window.loadFile('index.html')
})
`

export const siteTitle = 'Qvist Harbour - Two-factor authentication'

async function siteHtml(texts: string[], size: number): Promise<string> {
  const codes = await Promise.all(texts.map((text) => QRCode.toDataURL(text, { width: size, margin: 2 })))
  const images = codes.map((code) => `<img src="${code}" width="${String(size)}" height="${String(size)}">`)
  return `<!doctype html><meta charset="utf-8"><title>${siteTitle}</title>
<style>body{font:16px/1.5 sans-serif;background:#f2f4f7;color:#24292f;margin:0}header{background:#20344c;color:#fff;padding:14px 28px}
main{background:#fff;margin:24px;padding:8px 28px 28px;border-radius:8px}img{margin:0 18px 10px 0}button{padding:8px 18px}</style>
<header><b>Qvist Harbour</b> &nbsp; Accounts &nbsp; Payments &nbsp; Security</header>
<main><h1>Two-factor authentication</h1><p>Scan this code with your authenticator app, then type the six digits it shows.</p>
${images.join('')}<p>Can’t scan it? <a href="#">Show the key instead.</a></p><button>Continue</button></main>`
}

export interface SitePage extends OwnedProcess {
  /** Keeps the program from drawing for a while, as a busy machine would. */
  pauseDrawing(ms: number): void
}

/** A window of another program with a real page that shows these texts as QR codes. */
export async function showSitePage(desktop: Desktop, texts: string[], size = 240): Promise<SitePage> {
  const folder = desktop.makeFolder(`site-${String(Date.now())}`)
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    chmodSync(join(folder, name), 0o644)
  }
  write('package.json', '{"name":"site","main":"main.cjs"}')
  write('main.cjs', browser)
  write('index.html', await siteHtml(texts, size))
  const started = desktop.start(installationFor(desktop).executable, [
    folder,
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'profile')}`
  ])
  await until(
    'the page of the site',
    () => {
      if (started.hasEnded()) throw new Error(`site page: ${started.stderr()}`)
      return started.stdout().includes('shown')
    },
    20_000
  )
  return {
    ...started,
    pauseDrawing(ms) {
      const pids = processesWith(folder)
      for (const pid of pids) process.kill(pid, 'SIGSTOP')
      setTimeout(() => {
        for (const pid of processesWith(folder)) process.kill(pid, 'SIGCONT')
      }, ms)
    }
  }
}

/** The program and all it started: each names the folder of its profile. */
function processesWith(folder: string): number[] {
  const commandOf = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      // It has ended since the folder was listed.
      return ''
    }
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => commandOf(pid).includes(join(folder, 'profile'))).map(Number)
}
