import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Keychain } from '../../../src/main/keychain/keychain.ts'
import type { BackupToken } from '../../../src/shared/model/backup.ts'
import { makeCore, type TestCore } from '../../support/core.ts'

export interface BackupCore extends TestCore {
  /** Names in the backup folder. */
  kept: () => string[]
  /** What stands in the folder for half-made things: nothing, when nothing is under way. */
  leftovers: () => string[]
}

/** The core on files of a test's own, with a look into its backup folders. */
export function withBackups(profileFolder: string, keychain?: Keychain): BackupCore {
  const core = makeCore(keychain === undefined ? { profileFolder } : { profileFolder, keychain })
  const { backups } = core
  return {
    ...core,
    kept: () => namesIn(backups.folder.path).filter((name) => name.endsWith('.latchkey-backup')),
    leftovers: () => [
      ...namesIn(backups.folder.path).filter((name) => !name.endsWith('.latchkey-backup')),
      ...namesIn(join(profileFolder, 'backup-work'))
    ]
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** The groups of the kit that was made with the vault, as somebody writes them down. */
export function kitOf(core: BackupCore): string {
  const sheet = core.vault.kit.sheet()
  if (sheet === null) throw new Error('the kit is no longer to be seen')
  return sheet.groups.join('-')
}

/** Looks into a backup of the folder, or into the file that was chosen. */
export async function tokenOf(core: BackupCore, name?: string): Promise<BackupToken> {
  const looked = await core.restores.inspect(name)
  if (looked.kind !== 'backup') throw new Error(`this is no backup: ${JSON.stringify(looked)}`)
  return looked.token
}
