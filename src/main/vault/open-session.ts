import type { Finding, VaultProblem } from '../../shared/model/vault.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { RootKey } from '../crypto/keys.ts'
import { readSeen, seenFindings } from './keychain-anchor.ts'
import { databasesOf, type Keyring } from './keyring.ts'
import { privateCopy } from './private-copy.ts'
import { Session } from './session.ts'
import { checkKeyringMac } from './slots.ts'
import { runSteps } from './steps.ts'
import { keyringName } from './vault-files.ts'
import type { VaultOptions } from './vault-options.ts'
import { isCheckedAtOnce, wholeCheck } from './whole-check.ts'

/** A session that was opened, what does not fit in it, and what has to be done when it ends. */
export interface OpenedSession {
  session: Session
  findings: Finding[]
  /** Whether the check of the whole is done; else it is to go on in the background. */
  isChecked: boolean
  afterwards: () => void
}

/**
 * Opens the databases of a keyring whose root key is known, and compares what can be compared at once: keyring with
 * files, files with each other, all of them with what this computer saw last. Small vaults are checked whole.
 */
export async function openSession(
  options: VaultOptions,
  { rootKey, keyring, isWritable }: { rootKey: RootKey; keyring: Keyring; isWritable: boolean }
): Promise<OpenedSession | { problem: VaultProblem }> {
  if (!checkKeyringMac(rootKey, keyring)) return { problem: 'damaged' }
  const names = databasesOf(keyring)
  const { files, temporaryFolder, nativeBinding } = options
  const copy = isWritable
    ? undefined
    : privateCopy(files, [keyringName, names.vault, names.seeds], temporaryFolder)
  const afterwards = (): void => copy?.remove()
  let session: Session | undefined
  try {
    session = Session.open({
      files: copy?.files ?? files,
      rootKey,
      keyring,
      mode: 'existing',
      nowMs: options.nowMs(),
      nativeBinding,
      isReadOnly: copy !== undefined
    })
    const seedsFindings = options.areSeedsApart(session) ? [] : session.openSeeds()
    const findings = [...session.findings, ...seedsFindings, ...(await sinceLastSeen(options, session))]
    const isChecked = isCheckedAtOnce(session)
    if (isChecked) findings.push(...runSteps(checkAll(options, session)))
    if (findings.includes('page-damaged')) throw new AppError('vault-damaged')
    return { session, findings: [...new Set(findings)], isChecked, afterwards }
  } catch (error) {
    session?.[Symbol.dispose]()
    afterwards()
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return { problem }
  }
}

/** The whole check of `vault.db`, of the trail in it, and of the seeds where they are open. */
export function* checkAll(options: VaultOptions, session: Session): Generator<undefined, Finding[]> {
  const findings = yield* wholeCheck(session, 'vault')
  if (findings.length === 0) findings.push(...(yield* options.checkTrail(session)))
  if (session.areSeedsOpen) findings.push(...(yield* wholeCheck(session, 'seeds')))
  return findings
}

async function sinceLastSeen(options: VaultOptions, session: Session): Promise<Finding[]> {
  const seen = await readSeen(options.keychain, session.keyring)
  if (seen === undefined) return []
  // A file that does not say truly how new it is has been named for that already.
  if (session.file('vault').file.isForged) return []
  const areSeedsKnown = session.areSeedsOpen && !session.file('seeds').file.isForged
  const now = {
    vault: session.file('vault').file.foundFreshness,
    seeds: areSeedsKnown ? session.file('seeds').file.foundFreshness : undefined
  }
  return seenFindings(seen, now, session.keyring.generation, (n) => options.trailMacAt(session, n))
}

function problemOf(error: unknown): VaultProblem | undefined {
  const code = error instanceof AppError ? error.code : undefined
  if (code === 'vault-damaged') return 'damaged'
  if (code === 'vault-newer') return 'newer'
  if (code === 'not-writable') return 'not-writable'
  if (code === 'in-use') return 'in-use'
  return undefined
}
