import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { auditTrail } from '../../../src/main/audit/audit.ts'
import { Backups } from '../../../src/main/backup/backups.ts'
import { Restores } from '../../../src/main/backup/restores.ts'
import type { Keychain } from '../../../src/main/keychain/keychain.ts'
import type { BackupToken } from '../../../src/shared/model/backup.ts'
import { makeCore, type TestCore } from '../../support/core.ts'

export interface BackupCore extends TestCore {
  backups: Backups
  restores: Restores
  /** What the person chooses in the next dialog. */
  chosen: { folder?: string; file?: string }
  /** Names in the backup folder. */
  kept: () => string[]
  /** What stands in the folder for half-made things: nothing, when nothing is under way. */
  leftovers: () => string[]
  changes: { count: number }
}

/** The core with its backups, the way `compose.ts` joins them, on files of a test's own. */
export function withBackups(profileFolder: string, keychain?: Keychain): BackupCore {
  const core = makeCore(keychain === undefined ? { profileFolder } : { profileFolder, keychain })
  const { vault, clock } = core
  const chosen: BackupCore['chosen'] = {}
  const changes = { count: 0 }
  const { record } = auditTrail(() => clock.nowMs)
  const workParent = join(profileFolder, 'backup-work')
  const shared = {
    vault,
    record,
    nowMs: () => clock.nowMs,
    monotonicMs: () => performance.now(),
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
    workParent,
    nativeBinding: null
  }
  const backups = new Backups({
    ...shared,
    newId: randomUUID,
    defaultFolder: join(profileFolder, 'backups'),
    appVersion: '0.1.0',
    chooseFolder: () => Promise.resolve(chosen.folder),
    onChange: () => (changes.count += 1)
  })
  const restores = new Restores({
    ...shared,
    pathOf: (name) => backups.folder.pathOf(name),
    chooseFile: () => Promise.resolve(chosen.file),
    begin: () => backups.beginRestore()
  })
  return {
    ...core,
    backups,
    restores,
    chosen,
    changes,
    kept: () => namesIn(backups.folder.path).filter((name) => name.endsWith('.latchkey-backup')),
    leftovers: () => [
      ...namesIn(backups.folder.path).filter((name) => !name.endsWith('.latchkey-backup')),
      ...namesIn(workParent)
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
