import type { TakenOutRecoverySet } from '../../shared/model/recovery.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { KeyRow } from './key-table.ts'
import type { ProofDelay } from './proof-delay.ts'
import { requireSame } from './prove-person.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { keyMark, sheetHead, textFoot, textHead, type RecoverySheet } from './recovery-sheet.ts'
import { allowSet, recordOutcome, type AllowedSet, type AskedSet } from './reveal-set.ts'
import { keyOpener } from './sealed-key.ts'
import { setName } from './set-name.ts'
import { getSet, updateSet } from './set-table.ts'

/**
 * Makes the second copy that is kept elsewhere: a text file for its owner only, or paper. The record is on disk before
 * anything is opened, also where nothing comes of it. Throws what writing a file throws: then there is no new file.
 */
export async function takeOut(
  options: RecoveryOptions,
  delay: ProofDelay,
  /** Wipes a secret when the vault locks; answers how to let go of it. */
  wipeAtLock: (secret: SecretBytes) => () => void,
  asked: AskedSet & { to: 'text-file' | 'printer' }
): Promise<TakenOutRecoverySet> {
  const { vault, nowMs, onChange } = options
  const allowed = await allowSet(options, delay, asked)
  if (allowed.kind !== 'allowed') return allowed
  const { session, set } = allowed
  // The dialog may be open for long: what opens the keys does not outlive a lock.
  const letGo = wipeAtLock(allowed.secret)
  try {
    const damaged: KeyRow[] = []
    const isOut =
      asked.to === 'printer'
        ? await print(options, allowed, damaged)
        : await writeOut(options, allowed, damaged)
    requireSame(vault, session)
    if (isOut) {
      // Where none of them opened, there is no copy of any.
      const isEmpty = damaged.length > 0 && damaged.length === allowed.rows.length
      const secondCopyAtMs = isEmpty ? set.secondCopyAtMs : Math.floor(nowMs())
      recordOutcome(options, session, set, damaged, { action: 'recovery-taken-out', note: asked.to }, (db) =>
        updateSet(db, { ...getSet(db, set.id), secondCopyAtMs })
      )
      onChange()
      vault.noteSeen()
      return { kind: 'done', damaged: damaged.length }
    }
    recordOutcome(options, session, set, damaged, { action: 'recovery-not-shown' })
    return { kind: 'not-done' }
  } catch (error) {
    // A lock wiped what opens the keys: that is what is to be said, not that it was gone.
    requireSame(vault, session)
    recordOutcome(options, session, set, [], { action: 'recovery-not-shown' })
    throw error
  } finally {
    letGo()
    allowed.secret.wipe()
  }
}

async function writeOut(options: RecoveryOptions, allowed: AllowedSet, damaged: KeyRow[]): Promise<boolean> {
  const { vault, newId, chooseFileToWrite, writeFile } = options
  const path = await chooseFileToWrite(`${setName(allowed.set)}.txt`)
  if (path === undefined) return false
  requireSame(vault, allowed.session)
  await writeFile(path, `.latchkey-${newId()}.part`, partsOf(options, allowed, damaged))
  return true
}

/** One key at a time is in memory, and is zeroed once it is written. */
async function* partsOf(
  { vault, words }: RecoveryOptions,
  { session, secret, set, rows }: AllowedSet,
  damaged: KeyRow[]
): AsyncGenerator<Uint8Array> {
  const head = sheetHead(set)
  const spoken = words()
  yield Buffer.from(textHead(head, spoken), 'utf8')
  const open = await keyOpener(secret)
  secret.wipe()
  for (const row of rows) {
    using opened = await open(row)
    requireSame(vault, session)
    if (opened === undefined) {
      damaged.push(row)
      continue
    }
    const label = row.label === '' ? '' : `${row.label}: `
    yield Buffer.from(`${keyMark(row, spoken)} ${label}`, 'utf8')
    yield opened.use((bytes) => Buffer.from(bytes))
    yield Buffer.from('\n')
  }
  yield Buffer.from(textFoot(head, damaged.length, spoken), 'utf8')
}

async function print(options: RecoveryOptions, allowed: AllowedSet, damaged: KeyRow[]): Promise<boolean> {
  const { vault, words, printRecovery } = options
  const { session, secret, set, rows } = allowed
  const spoken = words()
  const keys: RecoverySheet['keys'] = []
  const open = await keyOpener(secret)
  // What opens them is not needed while the printer's dialog is open.
  secret.wipe()
  for (const row of rows) {
    using opened = await open(row)
    requireSame(vault, session)
    if (opened === undefined) damaged.push(row)
    else {
      const text = opened.use((bytes) => bytes.toString('utf8'))
      keys.push({ mark: keyMark(row, spoken), label: row.label, text })
    }
  }
  return printRecovery({ ...sheetHead(set), keys, damaged: damaged.length })
}
