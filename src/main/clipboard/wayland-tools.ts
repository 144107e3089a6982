import { spawn, type ChildProcess } from 'node:child_process'
import { statfsSync } from 'node:fs'

/** Of wl-clipboard, its two programs. */
export type WaylandTool = 'wl-copy' | 'wl-paste'

export interface ToolOutcome {
  code: number | null
  stdout: Buffer
  stderr: string
}

/** Runs one of them; rejects where it is not there, takes too long or writes too much. */
export type RunTool = (tool: WaylandTool, args: readonly string[], input?: string) => Promise<ToolOutcome>

/** What is installed: whether it can mark a text as a password, and keeps a text it was given off the disk. */
export interface FoundTools {
  marks: boolean
  staysInMemory: boolean
}

const patienceMs = 3000
/** A picture of several large screens; more is not read. */
const maxBytes = 64 * 1024 * 1024
/** linux/magic.h, TMPFS_MAGIC. */
const inMemory = 0x01021994

/** What the two are told of our surroundings: nothing but where to find the desktop and each other. */
function toolEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = env
  // SECURITY: the text stands in a file there as long as it is on the clipboard. That folder is its owner's alone and in
  // memory; before version 2.3 it is /tmp, whatever this says.
  return { LC_ALL: 'C', PATH, HOME, WAYLAND_DISPLAY, XDG_RUNTIME_DIR, TMPDIR: XDG_RUNTIME_DIR }
}

export function waylandTools(env: NodeJS.ProcessEnv): RunTool {
  return (tool, args, input) =>
    new Promise((resolve, reject) => {
      // wl-copy leaves a child behind that serves the text: with its output a pipe, its end would never come.
      const output = input === undefined ? 'pipe' : 'ignore'
      const child: ChildProcess = spawn(tool, args, {
        env: toolEnv(env),
        stdio: ['pipe', output, output],
        timeout: patienceMs
      })
      const parts: Buffer[] = []
      let length = 0
      let stderr = ''
      child.stdout?.on('data', (part: Buffer) => {
        length += part.byteLength
        if (length > maxBytes) child.kill('SIGKILL')
        else parts.push(part)
      })
      child.stderr?.on('data', (part: Buffer) => (stderr += part.toString('utf8').slice(0, 500)))
      child.on('error', reject)
      child.on('close', (code, signal) => {
        if (signal !== null) reject(new Error(`${tool} was stopped`))
        else resolve({ code, stdout: Buffer.concat(parts), stderr })
      })
      // One that has ended before it read everything says so by its exit code.
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input ?? '')
    })
}

/** Undefined where they are not installed. */
export async function findTools(run: RunTool): Promise<FoundTools | undefined> {
  try {
    const help = await run('wl-copy', ['--help'])
    // The option came with version 2.3, and with it that it keeps its file where it is told to.
    const marks = `${help.stdout.toString('utf8')}${help.stderr}`.includes('--sensitive')
    return { marks, staysInMemory: marks || isInMemory('/tmp') }
  } catch {
    return undefined
  }
}

function isInMemory(folder: string): boolean {
  try {
    return statfsSync(folder).type === inMemory
  } catch {
    return false
  }
}
