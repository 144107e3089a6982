import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { CodeChange } from '../../shared/model/code.ts'
import { sendSeed } from '../vault/outbox-table.ts'
import { quietly } from '../vault/vault-listeners.ts'
import { aboutCode } from './about-code.ts'
import { getCode, getCodeInUse, updateCode, type CodeFacts } from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'
import { openSeed, sealSeed } from './sealed-seed.ts'

export interface ChangedCode {
  before: CodeFacts
  after: CodeFacts
}

/** What of a code a person edits. */
const parts = ['issuer', 'account', 'credentialId', 'offsetSeconds', 'isPinned'] as const

/**
 * Changes what is known of a code. Its seed is bound to issuer and account: where they change it is sealed anew, and
 * label and seed are committed together, the seed on its way to its own file. Throws `not-found` for a code that is
 * not in use, or a credential that is not there, and `seeds-locked` where a new label needs the seed. Answers how it was
 * and how it is; nothing where all is as it was.
 */
export function changeCode(options: CodesOptions, change: CodeChange): ChangedCode | undefined {
  const { vault, nowMs, record, hasCredential, noteUse, onChange } = options
  const session = vault.session
  const { credentialId } = change
  if (credentialId != null && !hasCredential(credentialId)) throw new AppError('not-found')
  const before = session.read('vault', (db) => {
    getCodeInUse(db, change.id)
    return getCode(db, change.id)
  })
  const after = changed(before, change, nowMs())
  const actions = actionsOf(before, after)
  if (actions.length === 0) return undefined
  const isRenamed = before.issuer !== after.issuer || before.account !== after.account
  using opened = isRenamed ? openSeed(session, before) : undefined
  session.write('vault', (db) => {
    updateCode(db, after)
    if (opened !== undefined) {
      const revision = opened.revision + 1
      const sealed = sealSeed(session, after, opened.seed, revision)
      sendSeed(db, { codeId: after.id, revision, sealed, fingerprint: opened.fingerprint })
    }
    for (const action of actions) record(session, db, { action, origin: 'window', ...aboutCode(after) })
  })
  if (isRenamed) {
    quietly(() => session.deliverSeeds())
    noteUse()
  }
  onChange()
  return { before, after }
}

/**
 * Notes how a new name, another credential, another offset or a pin is taken back, for as long as the code still says what
 * was `made` of it. Answers to questions about a code are no steps: they are asked for again where they stand.
 */
export function noteChange(options: CodesOptions, { before, after: made }: ChangedCode): void {
  if (!parts.some((part) => before[part] !== made[part])) return
  const undo = (): void => {
    const now = options.vault.session.read('vault', (db) => getCode(db, made.id))
    if (parts.some((part) => now[part] !== made[part])) throw new AppError('conflict')
    const { id, issuer, account, credentialId, offsetSeconds, isPinned } = before
    changeCode(options, { id, issuer, account, credentialId, offsetSeconds, isPinned })
  }
  const { subject, item } = aboutCode(made)
  options.noteUndo({ action: 'code-changed', subject, count: 1 }, undo, item)
}

function changed(before: CodeFacts, change: CodeChange, nowMs: number): CodeFacts {
  const { issuer, account, credentialId, offsetSeconds, verification, recovery } = change
  const isNewlyVerified = verification === 'accepted' && before.verification !== 'accepted'
  const isNoLonger = verification !== undefined && verification !== 'accepted'
  return {
    ...before,
    issuer: issuer?.trim() ?? before.issuer,
    account: account?.trim() ?? before.account,
    credentialId: credentialId === undefined ? before.credentialId : credentialId,
    offsetSeconds: offsetSeconds === undefined ? before.offsetSeconds : offsetSeconds,
    verification: verification ?? before.verification,
    verifiedAtMs: isNewlyVerified ? nowMs : isNoLonger ? null : before.verifiedAtMs,
    recovery: recovery ?? before.recovery,
    isPinned: change.isPinned ?? before.isPinned
  }
}

/** What of it goes on record; nothing where all is as it was. */
function actionsOf(before: CodeFacts, after: CodeFacts): AuditAction[] {
  const differs = (...names: (keyof CodeFacts)[]) => names.some((name) => before[name] !== after[name])
  const isVerified = differs('verification') && after.verification === 'accepted'
  const isChanged =
    differs('issuer', 'account', 'credentialId', 'recovery', 'isPinned') ||
    (differs('verification') && !isVerified)
  return [
    ...(isChanged ? (['code-changed'] as const) : []),
    ...(isVerified ? (['code-verified'] as const) : []),
    ...(differs('offsetSeconds') ? (['clock-offset-changed'] as const) : [])
  ]
}
