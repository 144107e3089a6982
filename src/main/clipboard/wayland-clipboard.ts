import { checksum } from '../crypto/mac.ts'
import type { ClipboardMarking, ClipboardPort } from './clipboard-port.ts'
import { findTools, type FoundTools, type RunTool } from './wayland-tools.ts'

export interface WaylandClipboardOptions {
  /** Electron's own, for a desktop without the tools. It reaches the clipboard only while a window of ours is in front. */
  own: ClipboardPort
  run: RunTool
  find?: (run: RunTool) => Promise<FoundTools | undefined>
}

/** Looks at whether a text has arrived, and the wait between them. */
const looks = 5
const lookEveryMs = 60

/** Programs of a desktop on Wayland: `wl-copy` and `wl-paste` use what it has for clipboard managers. */
export const isWayland = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === 'linux' &&
  env.WAYLAND_DISPLAY !== undefined &&
  (env.XDG_SESSION_TYPE ?? 'wayland') === 'wayland'

/**
 * The clipboard of a desktop on Wayland, where a program may change or read it only while it has the focus: copying from
 * the tray, and clearing later, would silently do nothing.
 */
export function waylandClipboard({ own, run, find = findTools }: WaylandClipboardOptions): ClipboardPort {
  let marking: ClipboardMarking = 'unmarked'
  const finding = find(run).then((tools) => {
    marking = tools?.staysInMemory !== true ? 'needs-tool' : tools.marks ? 'marked' : 'unmarked'
    return tools
  })
  const paste = async (...args: string[]): Promise<Buffer | undefined> => {
    const { code, stdout, stderr } = await run('wl-paste', args)
    if (code === 0) return stdout
    // The same code says that nothing is there and that nobody is.
    if (/connect/i.test(stderr)) throw new Error('no Wayland')
    return undefined
  }
  const readText = async (): Promise<string> =>
    (await finding) === undefined
      ? own.readText()
      : ((await paste('--no-newline', '--type', 'text'))?.toString('utf8') ?? '')

  return {
    get marking() {
      return marking
    },
    readText,
    writeSecret: async (text) => {
      const tools = await finding
      if (tools?.staysInMemory !== true) {
        await own.writeSecret(text)
        // SECURITY: better no copy than one that stands in a file on the disk, or that nobody can clear.
        if (tools !== undefined && !(await arrives(readText, text))) throw new Error('not in front')
        return
      }
      // Never as an argument: every program can read those of others.
      const marks = tools.marks ? ['--sensitive'] : []
      const { code } = await run('wl-copy', [...marks, '--type', 'text/plain'], text)
      if (code !== 0) throw new Error('not copied')
    },
    clear: async () => {
      await own.clear()
      if ((await finding) === undefined) return
      const { code } = await run('wl-copy', ['--clear'])
      if (code !== 0) throw new Error('not cleared')
    },
    pictureFingerprint: async () => {
      if ((await finding) === undefined) return own.pictureFingerprint()
      const types = (await paste('--list-types'))?.toString('utf8').split('\n') ?? []
      const type = types.find((one) => one.startsWith('image/'))
      if (type === undefined) return undefined
      const picture = await paste('--no-newline', '--type', type)
      return picture === undefined ? undefined : `${type} ${checksum(picture).toString('hex')}`
    }
  }
}

async function arrives(readText: () => Promise<string>, text: string): Promise<boolean> {
  for (let look = 0; look < looks; look++) {
    if ((await readText()) === text) return true
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  return false
}
