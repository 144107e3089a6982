import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** Dangerous powers, how they look in a file, and the only files that may use them. */
const powers: { power: string; looksLike: RegExp; only: (string | RegExp)[] }[] = [
  { power: 'ipcMain', looksLike: /\bipcMain\b/, only: ['src/main/bridge/serve.ts'] },
  {
    power: 'sending to the page',
    looksLike: /\btarget\.send\(|webContents\.send\(/,
    only: ['src/main/bridge/publish.ts']
  },
  { power: 'ipcRenderer', looksLike: /\bipcRenderer\b|\bcontextBridge\b/, only: ['src/preload/index.ts'] },
  { power: "the page's door", looksLike: /window\.latchkey/, only: ['src/renderer/src/bridge.ts'] },
  {
    power: 'SQLite itself',
    looksLike: /^import (?!type).*from 'better-sqlite3'/m,
    only: ['src/main/database/open.ts']
  },
  {
    power: 'node:crypto',
    looksLike: /'node:crypto'|'@node-rs\/argon2'|'@hpke\/core'/,
    only: [/^src\/main\/crypto\//]
  },
  { power: 'the keychain', looksLike: /'keytar'/, only: ['src/main/keychain/system-keychain.ts'] },
  {
    power: 'opening the browser',
    looksLike: /\bshell\b[^/'"]*from 'electron|openExternal/,
    only: ['src/main/shell/links.ts']
  },
  {
    power: 'the clipboard',
    looksLike: /electron\.clipboard|navigator\.clipboard/,
    only: ['src/main/clipboard/electron-clipboard.ts']
  },
  {
    power: 'pictures of the screen',
    looksLike: /desktopCapturer|getDisplayMedia/,
    only: ['src/main/shell/screen-capture.ts', 'src/renderer/src/features/intake/grab-screen.ts']
  },
  {
    power: 'keys of the whole system',
    looksLike: /\bglobalShortcut\b/,
    only: ['src/main/shell/system-shortcuts.ts']
  },
  {
    power: 'starting with the system',
    looksLike: /setLoginItemSettings/,
    only: ['src/main/shell/system-start.ts']
  },
  { power: 'the camera', looksLike: /getUserMedia/, only: ['src/renderer/src/features/intake/camera.ts'] },
  {
    power: 'granting permissions',
    looksLike: /setPermission|setDisplayMedia|setDevicePermission/,
    // The second refuses all of them, for the sheet that is printed.
    only: ['src/main/shell/hardening.ts', 'src/main/shell/paper-window.ts']
  },
  {
    power: 'the file system',
    looksLike: /'node:fs(\/promises)?'/,
    only: [
      'src/main/attachments/write-file.ts',
      'src/main/backup/backup-files.ts',
      'src/main/clipboard/wayland-tools.ts',
      'src/main/database/sync-folder.ts',
      'src/main/database/write-ahead-log.ts',
      'src/main/health/hash-file.ts',
      'src/main/vault/vault-files.ts',
      'src/main/vault/new-vault-folder.ts',
      'src/main/vault/durable-files.ts',
      'src/main/vault/private-copy.ts',
      'src/main/shell/autostart-file.ts',
      'src/main/shell/page-scheme.ts',
      'src/main/shell/resources.ts',
      'src/main/shell/single-instance.ts',
      'src/main/shell/start-report.ts'
    ]
  },
  {
    power: 'running script in the page',
    looksLike: /executeJavaScript/,
    only: ['src/main/shell/start-report.ts']
  },
  {
    power: 'standard output and error',
    looksLike: /process\.std(out|err)|console\./,
    only: ['src/main/log/log.ts', 'src/main/index.ts', 'src/main/shell/start-report.ts']
  },
  { power: 'randomness that is no secret', looksLike: /Math\.random/, only: [] },
  {
    power: 'threads of main',
    looksLike: /worker_threads/,
    only: ['src/main/generator/strength-thread.ts', 'src/main/generator/strength-worker.ts']
  },
  {
    power: 'child processes',
    looksLike: /child_process|utilityProcess/,
    // The second asks a Linux desktop who shows tray icons and notifications. The third listens to its buses, through
    // the system's own program; the fourth reaches the
    // clipboard on Wayland, where only a program in front can without wl-copy and wl-paste.
    only: [
      'src/main/clock/ask-system.ts',
      'src/main/shell/ask-bus.ts',
      'src/main/shell/bus-monitor.ts',
      'src/main/clipboard/wayland-tools.ts'
    ]
  },
  {
    power: 'evaluated text',
    looksLike: /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML/,
    only: []
  },
  {
    power: 'network',
    looksLike: /\bfetch\(|XMLHttpRequest|WebSocket|'node:(net|http|https|dgram|tls)'|net\.request/,
    only: ['src/main/shell/ask-date.ts', 'src/main/shell/ask-breaches.ts']
  },
  { power: 'ending processes', looksLike: /process\.kill\(/, only: ['src/main/shell/fresh-page.ts'] },
  { power: 'crash reports', looksLike: /crashReporter/, only: [] },
  { power: 'a vault in plain text', looksLike: /\.serialize\(|\.backup\(|cipher_plaintext/, only: [] }
]

const files = sourceFiles('src')

describe('dangerous powers', () => {
  it.each(powers)('$power: only in the files of the table', ({ looksLike, only }) => {
    const users = files.filter(({ text }) => looksLike.test(withoutComments(text))).map(({ path }) => path)
    const strangers = users.filter(
      (path) => !only.some((owner) => (typeof owner === 'string' ? owner === path : owner.test(path)))
    )
    expect(strangers).toEqual([])
  })

  it('are still used by every file the table names, so that no permission outlives its need', () => {
    const idle = powers.flatMap(({ looksLike, only }) =>
      only.filter(
        (owner) =>
          !files.some(
            ({ path, text }) =>
              (typeof owner === 'string' ? owner === path : owner.test(path)) && looksLike.test(text)
          )
      )
    )
    expect(idle).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
