import { execFile } from 'node:child_process'
import type { TrayHost } from '../tray/tray-presence.ts'

/** SECURITY: where the programs are looked for: the system's own folders, whatever ours is told. */
const folders = '/usr/bin:/bin:/run/current-system/sw/bin'
/** A bus that takes longer than this says nothing. */
const patienceMs = 2000

interface Question {
  to: string
  path: string
  method: string
  texts: readonly string[]
}
const bus = { to: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }
const watcher = { to: 'org.kde.StatusNotifierWatcher', path: '/StatusNotifierWatcher' }

const ownerOf = (name: string): Question => ({
  ...bus,
  method: 'org.freedesktop.DBus.GetNameOwner',
  texts: [name]
})
const startable: Question = { ...bus, method: 'org.freedesktop.DBus.ListActivatableNames', texts: [] }
const hasHost: Question = {
  ...watcher,
  method: 'org.freedesktop.DBus.Properties.Get',
  texts: [watcher.to, 'IsStatusNotifierHostRegistered']
}

/** The programs that can ask a D-Bus, of which most desktops have one. */
const programs: readonly { name: string; args: (question: Question) => string[] }[] = [
  {
    name: 'gdbus',
    args: ({ to, path, method, texts }) => [
      'call',
      '--session',
      '--timeout',
      '2',
      '--dest',
      to,
      '--object-path',
      path,
      '--method',
      method,
      ...texts
    ]
  },
  {
    name: 'dbus-send',
    args: ({ to, path, method, texts }) => [
      '--session',
      '--print-reply',
      `--dest=${to}`,
      path,
      method,
      ...texts.map((text) => `string:${text}`)
    ]
  },
  {
    name: 'busctl',
    args: ({ to, path, method, texts }) => {
      const at = method.lastIndexOf('.')
      const signature = texts.length === 0 ? [] : ['s'.repeat(texts.length), ...texts]
      return [
        '--user',
        '--no-pager',
        'call',
        to,
        path,
        method.slice(0, at),
        method.slice(at + 1),
        ...signature
      ]
    }
  }
]

/** Who shows tray icons on this Linux desktop. Never rejects. */
export async function askTrayHost(): Promise<TrayHost> {
  const owner = await ask(ownerOf(watcher.to))
  if (owner.kind !== 'said') return { kind: owner.kind === 'refused' ? 'missing' : 'unknown' }
  const name = /:\d+\.\d+/.exec(owner.text)?.[0]
  const host = await ask(hasHost)
  if (host.kind === 'said' && /\bfalse\b/.test(host.text)) return { kind: 'missing' }
  return name === undefined ? { kind: 'unknown' } : { kind: 'there', owner: name }
}

/** Whether somebody on this Linux desktop shows notifications, or would be started to; true where nobody knows. */
export async function askNotificationService(): Promise<boolean> {
  const name = 'org.freedesktop.Notifications'
  const owner = await ask(ownerOf(name))
  if (owner.kind === 'said') return true
  const names = await ask(startable)
  return names.kind === 'said' ? names.text.includes(name) : owner.kind === 'nobody-to-ask'
}

type Answer = { kind: 'said'; text: string } | { kind: 'refused' } | { kind: 'nobody-to-ask' }

async function ask(question: Question): Promise<Answer> {
  for (const { name, args } of programs) {
    const answer = await run(name, args(question))
    if (answer.kind !== 'nobody-to-ask') return answer
  }
  return { kind: 'nobody-to-ask' }
}

/** Nothing of ours goes along: no environment but where the bus is, no shell. */
function run(program: string, args: string[]): Promise<Answer> {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime } = process.env
  const env = {
    PATH: folders,
    LC_ALL: 'C',
    ...(address !== undefined && { DBUS_SESSION_BUS_ADDRESS: address }),
    ...(runtime !== undefined && { XDG_RUNTIME_DIR: runtime })
  }
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { timeout: patienceMs, killSignal: 'SIGKILL', maxBuffer: 65_536, env },
      (error, stdout) => {
        if (error === null) resolve({ kind: 'said', text: stdout })
        else resolve({ kind: error.code === 'ENOENT' ? 'nobody-to-ask' : 'refused' })
      }
    )
  })
}
