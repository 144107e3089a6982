import { chownSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desktop } from '../../e2e/support/desktop.ts'
import type { OwnedProcess } from '../../e2e/support/processes.ts'
import { until } from '../../e2e/support/until.ts'

export interface PackagedApp {
  process: OwnedProcess
  /** The X window: nothing of the program itself helps a test along, so it is driven like any other. */
  window: string
}

export const executableIn = (folder: string) => join(folder, 'latchkey')

/** Where a packaged Latchkey keeps everything, whatever its environment says. */
export const profileOn = (desktop: Desktop) => join(desktop.env.XDG_CONFIG_HOME ?? '', 'Latchkey')

export async function startPackaged(
  desktop: Desktop,
  folder: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {}
): Promise<PackagedApp> {
  const process = desktop.start(executableIn(folder), args, env)
  const window = await until(
    'the window of the packaged application',
    async () => {
      if (process.hasEnded()) throw new Error(`it ended: ${process.stderr().slice(-1000)}`)
      const found = await desktop.run('xdotool', ['search', '--onlyvisible', '--name', '^Latchkey$'])
      return /^\d+/.exec(found.stdout.toString())?.[0]
    },
    20_000
  )
  return { process, window }
}

/** How many colours the window shows; a blank one has one or two. */
export async function coloursOf(desktop: Desktop, window: string): Promise<number> {
  const picture = await desktop.run('import', ['-silent', '-window', window, 'png:-'])
  const counted = await desktop.run('identify', ['-format', '%k', 'png:-'], picture.stdout)
  return Number(counted.stdout.toString())
}

/** A script that leaves a file behind when it is run, and whether it did. */
export function plantedScript(desktop: Desktop, name: string) {
  const folder = desktop.makeFolder(name)
  const proof = join(folder, 'it-ran')
  const code = `require('node:fs').writeFileSync(${JSON.stringify(proof)}, 'yes')`
  const file = join(folder, 'planted.cjs')
  writeFileSync(file, code)
  if (desktop.account !== undefined) chownSync(file, desktop.account.uid, desktop.account.gid)
  return { file, code, hasRun: () => existsSync(proof) }
}
