import { join } from 'node:path'
import { build } from 'vite'
import type { ClipboardPort } from '../../../src/main/clipboard/clipboard-port.ts'
import { waylandClipboard } from '../../../src/main/clipboard/wayland-clipboard.ts'
import { waylandTools } from '../../../src/main/clipboard/wayland-tools.ts'
import type { RunningApp } from './app.ts'
import type { Outside, PortUnderTest } from './clipboard-contract.ts'
import type { Desktop } from './desktop.ts'
import { run, type OwnedProcess } from './processes.ts'
import { until } from './until.ts'
import { offerOnClipboard, targetsOnClipboard, textOnClipboard } from './x-clipboard.ts'

const root = join(import.meta.dirname, '../../..')

/** Other programs of an X desktop, by xclip. */
export const outsideOnX = (desktop: Desktop): Outside => ({
  offer: (target, content) => offerOnClipboard(desktop, target, content),
  text: () => textOnClipboard(desktop),
  targets: () => targetsOnClipboard(desktop),
  valueOf: (target) => desktop.output('xclip', ['-selection', 'clipboard', '-o', '-t', target])
})

/** The adapter for Electron before 44 inside the real application, on its own clipboard module. */
export async function portInApp(app: RunningApp, folder: string): Promise<PortUnderTest['port']> {
  const input = join(root, 'src/main/clipboard/clipboard-before-44.ts')
  const output = { format: 'cjs', entryFileNames: 'adapter.cjs', exports: 'named' } as const
  await build({
    ...{ root, configFile: false, logLevel: 'silent' },
    build: { ssr: input, outDir: folder, emptyOutDir: false, rolldownOptions: { output } }
  })
  const handle = await app.electron.evaluateHandle(
    ({ clipboard }, file) => {
      const { createRequire } = process.getBuiltinModule('node:module')
      const adapter = createRequire(file)(file) as { clipboardBefore44: (old: unknown) => ClipboardPort }
      return adapter.clipboardBefore44(clipboard)
    },
    join(folder, 'adapter.cjs')
  )
  return {
    writeSecret: (text) => handle.evaluate((port, secret) => port.writeSecret(secret), text),
    readText: () => handle.evaluate((port) => port.readText()),
    clear: () => handle.evaluate((port) => port.clear()),
    pictureFingerprint: () => handle.evaluate((port) => port.pictureFingerprint()),
    marking: () => handle.evaluate((port) => port.marking)
  }
}

/** What a port in this process looks like to the contract. */
export const portHere = (port: ClipboardPort): PortUnderTest['port'] => ({
  writeSecret: (text) => port.writeSecret(text),
  readText: () => port.readText(),
  clear: () => port.clear(),
  pictureFingerprint: () => port.pictureFingerprint(),
  marking: () => Promise.resolve(port.marking)
})

/** A desktop on Wayland without a screen, and the adapter for it; its compositor refuses to be run by root. */
export async function portOnWayland(desktop: Desktop): Promise<PortUnderTest & { compositor: OwnedProcess }> {
  const folder = desktop.makeFolder('wayland')
  const extra = { XDG_RUNTIME_DIR: folder, WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1' }
  const compositor = desktop.start('sway', ['-c', '/dev/null'], { ...extra, WLR_RENDERER: 'pixman' })
  const env = { ...desktop.env, ...extra, WAYLAND_DISPLAY: 'wayland-1' }
  const by = (command: string, args: string[], input?: string | Buffer) =>
    run(command, args, { env, account: desktop.account, ...(input === undefined ? {} : { input }) })
  await until('the compositor', async () => {
    if (compositor.hasEnded()) throw new Error(`sway: ${compositor.stderr().slice(-500)}`)
    return /^(?!Failed)/.test((await by('wl-paste', ['--list-types'])).stderr)
  })
  const pasted = async (...args: string[]) => {
    const { status, stdout } = await by('wl-paste', ['--no-newline', ...args])
    return status === 0 ? stdout.toString('utf8') : ''
  }
  const held: OwnedProcess[] = []
  const none = () => Promise.reject(new Error('no window is in front'))
  const own: ClipboardPort = {
    marking: 'unmarked',
    ...{ writeSecret: none, readText: none, pictureFingerprint: none, clear: () => Promise.resolve() }
  }
  const tools = waylandTools(env)
  const port = waylandClipboard({
    ...{ own, run: tools },
    // Whether the machine of the tests keeps /tmp in memory is not what is tested.
    find: async () => ({ marks: (await pasted('--help')).includes('--sensitive'), staysInMemory: true })
  })
  return {
    compositor,
    port: portHere(port),
    outside: {
      async offer(target, content) {
        const type = target === 'UTF8_STRING' ? 'text/plain' : target
        const holder = desktop.start('wl-copy', ['--foreground', '--type', type], env)
        held.push(holder)
        holder.child.stdin?.end(content)
        await until('the offer', async () => (await pasted('--list-types')).includes(type))
      },
      text: () => pasted('--type', 'text'),
      targets: async () => (await pasted('--list-types')).split('\n'),
      valueOf: (target) => pasted('--type', target)
    }
  }
}
