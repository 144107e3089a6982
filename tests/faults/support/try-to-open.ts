import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { makeCore } from '../../support/core.ts'
import { readVault } from './open-vault.ts'
import type { Sample } from './sample.ts'

export interface Seen {
  /** The error or the findings by name; `whole` where it opened with all of its contents. */
  name: string
  /** What must not be, in words: wrong contents, a file that the try has changed, an error without a name. */
  wrong: string[]
}

interface StateNow {
  kind: string
  problem?: string
  findings?: string[]
}

/**
 * Opens a vault that something was done to, and reads all of it. Refusing it by name, naming what was found, or
 * showing exactly what was saved are right; other contents are wrong, and so is a change to a refused vault's files.
 */
export async function tryToOpen({ profileFolder, keychain, ledger }: Sample): Promise<Seen> {
  const before = filesOf(profileFolder)
  const core = makeCore({ profileFolder, keychain: keychain.copy() })
  try {
    const answer = (await core.vault.unlock(undefined)) as { kind: string; problem?: string; state?: string }
    if (answer.kind === 'unlocked') {
      const opened = readVault(core, ledger)
      await core.vault.whenChecked()
      const { findings = [] } = (await core.vault.state()) as StateNow
      const wrong = [...ledger.losses(opened.contents), ...opened.troubles]
      if (findings.length > 0) return { name: named(findings), wrong: [] }
      return { name: 'whole', wrong }
    }
    const state = (await core.vault.state()) as StateNow
    if (answer.kind === 'in-doubt') return { name: named(state.findings ?? []), wrong: [] }
    core.vault.lock()
    const changed = filesOf(profileFolder) === before ? [] : ['a refused vault was changed']
    return { name: answer.problem ?? answer.state ?? answer.kind, wrong: changed }
  } catch (error) {
    const isNamed = error instanceof AppError && error.code !== 'internal'
    return { name: isNamed ? error.code : 'no name', wrong: isNamed ? [] : [String(error)] }
  } finally {
    core.vault.lock()
  }
}

const named = (findings: readonly string[]): string => [...findings].sort().join('+')

/** Room that is kept in reserve: large, and nothing of it is ever read. */
const reserve = 'reserve.bin'

/** A copy of a profile to do something to; the reserve is shared, as nothing here is done to it. */
export function copyProfile(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(join(to, 'vault'), { recursive: true, mode: 0o700 })
  for (const name of readdirSync(join(from, 'vault'))) {
    const [source, target] = [join(from, 'vault', name), join(to, 'vault', name)]
    if (name === reserve) linkSync(source, target)
    else copyFileSync(source, target)
  }
}

/** Names and contents of everything in a folder. */
export function filesOf(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== reserve)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
    })
    .sort()
    .join('\n')
}
