import { auditTrail } from '../audit/audit.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { RootKey } from '../crypto/keys.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import { findVault } from '../vault/find-vault.ts'
import { databasesOf, kitSlot, type Keyring, type PrimarySlot } from '../vault/keyring.ts'
import { readKeyFile } from '../vault/key-file-places.ts'
import { openKitSlot } from '../vault/kit-slot.ts'
import { privateCopy } from '../vault/private-copy.ts'
import { Session } from '../vault/session.ts'
import { checkKeyringMac, openSlot } from '../vault/slots.ts'
import { runSteps } from '../vault/steps.ts'
import { keyringName, VaultFiles } from '../vault/vault-files.ts'
import { wholeCheck } from '../vault/whole-check.ts'
import { countOrphans } from './orphans-table.ts'
import type { CommandResult } from './result.ts'
import { typedSecret } from './secret.ts'

/**
 * Looks at all of a vault: keyring, every page, every row, the audit trail, how the files fit each other, seeds and
 * codes that have lost each other. On a private copy, so that nothing in the folder is changed. `secret` is the
 * master password of a vault that it opens alone or with a key file, or the recovery kit.
 */
export async function verify(
  folder: string,
  secret: string,
  temporaryFolder: string,
  keyFilePath?: string
): Promise<CommandResult> {
  const files = new VaultFiles(folder)
  const found = findVault(files)
  if (found.kind === 'missing') return { result: 'cannot', reason: 'no vault in this folder' }
  if (found.kind === 'unusable') return { result: 'cannot', reason: found.problem }
  const root = await rootKeyOf(found, secret, keyFilePath)
  if (typeof root === 'string') return { result: 'cannot', reason: root }
  using rootKey = root
  if (!checkKeyringMac(rootKey, found.keyring)) return { result: 'findings', findings: ['keyring-altered'] }
  const { vault, seeds } = databasesOf(found.keyring)
  const copy = privateCopy(files, [keyringName, vault, seeds], temporaryFolder)
  try {
    return lookAt(copy.files, rootKey, found.keyring)
  } catch (error) {
    const failure = sqliteFailure(error)
    if (!(failure instanceof AppError)) throw failure
    return { result: 'findings', findings: [failure.code] }
  } finally {
    copy.remove()
  }
}

async function rootKeyOf(
  { keyring, slot }: { keyring: Keyring; slot: PrimarySlot },
  text: string,
  keyFilePath: string | undefined
): Promise<RootKey | string> {
  const secret = typedSecret(text)
  if (secret.kind === 'kit') {
    using kit = secret.kit
    const opened = kitSlot(keyring)
    return (opened && (await openKitSlot(opened, keyring.vaultId, kit))) ?? "another vault's recovery kit"
  }
  using password = secret.password
  if (slot.kind !== 'password') return 'this vault needs its keychain: give the recovery kit instead'
  const file = keyFilePath === undefined ? undefined : readKeyFile(keyFilePath)
  using keyFile = file === 'other' ? undefined : file
  if (slot.keyFile !== undefined && keyFile?.id !== slot.keyFile.id) {
    return keyFilePath === undefined ? 'this vault needs its key file' : "not this vault's key file"
  }
  return (await openSlot(slot, keyring.vaultId, { password, keyFile })) ?? 'wrong password'
}

function lookAt(files: VaultFiles, rootKey: RootKey, keyring: Keyring): CommandResult {
  using session = Session.open({
    files,
    rootKey,
    keyring,
    mode: 'existing',
    nowMs: Date.now(),
    nativeBinding: null,
    isReadOnly: true
  })
  const findings: string[] = [...session.findings]
  session.onSeedsOpened = (found) => findings.push(...found)
  findings.push(...runSteps(wholeCheck(session, 'vault')), ...runSteps(wholeCheck(session, 'seeds')))
  findings.push(...runSteps(auditTrail(Date.now).check(session)))
  const orphans = countOrphans(session)
  if (orphans.seedsWithoutCode > 0) findings.push('seeds-without-code')
  if (orphans.codesWithoutSeed > 0) findings.push('codes-without-seed')
  const { generation, rowCount, auditCount } = session.freshness('vault')
  const facts = { vaultId: keyring.vaultId, generation, rows: rowCount, auditCount, ...orphans }
  const unique = [...new Set(findings)]
  return unique.length === 0
    ? { result: 'good', ...facts }
    : { result: 'findings', findings: unique, ...facts }
}
