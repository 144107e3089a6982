import { AppError } from '../../shared/bridge/errors.ts'
import { encodeQR } from 'qr'
import type { ConfirmKitResult, KitSheet, TestKitResult } from '../../shared/model/vault.ts'
import type { Writing } from '../database/handles.ts'
import { randomBelow, randomBytesSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import { kitIdentity, type KitIdentity } from './kit-slot.ts'
import { confirmKit, kitStatus, readKit } from './kit-table.ts'
import { kitGroups, kitRandomLength, parseKit, printKit } from './kit-text.ts'
import { openWithKit } from './open-with-kit.ts'
import type { Session } from './session.ts'
import { checkKeyringMac } from './slots.ts'

/** How many groups are asked back. */
const askedGroups = 3

export interface RecoveryKitOptions {
  nowMs: () => number
  /** A throw-away vault needs no kit. */
  isDemo: boolean
  session: () => Session
  record: (session: Session, db: Writing, action: AuditAction) => void
  /** The same in a transaction of its own. */
  recordAlone: (session: Session, action: AuditAction) => void
  /** Eight groups of the audit trail's newest MAC. */
  headCode: (session: Session) => string
  onChange: () => void
}

/**
 * The recovery kit between its making and its confirmation: only here, only in memory, only until it is typed back or
 * the vault locks. Afterwards nothing of Latchkey can show it again.
 */
export class RecoveryKit {
  #options: RecoveryKitOptions | undefined
  #random: SecretBytes | undefined
  /** Name of the slot it is for. */
  #id: string | undefined
  #ask: number[] = []

  /** Joins it to the open vault. A kit can be prepared before there is one. */
  join(options: RecoveryKitOptions): void {
    this.#options = options
  }

  /** Makes a new kit and answers the half of it that is no secret; an earlier one that was not confirmed is gone. */
  async prepare(nowMs: number): Promise<KitIdentity> {
    this.forget()
    const random = randomBytesSecret(kitRandomLength)
    this.#random = random
    this.#ask = chooseGroups()
    const parsed = parseKit(printKit(random).join(''))
    if (parsed.kind !== 'kit') throw new Error('a kit does not read back')
    using secret = parsed.secret
    const identity = await kitIdentity(secret, nowMs)
    this.#id = identity.id
    return identity
  }

  forget(): void {
    this.#random?.wipe()
    this.#random = undefined
  }

  /** Throws `kit-needed` before the first credential: what the keychain loses only a kit on paper brings back. */
  require(): void {
    const { isDemo, session } = this.#joined
    if (isDemo) return
    if (session().read('vault', kitStatus) !== 'confirmed') throw new AppError('kit-needed')
  }

  /** What goes on paper, or nothing where it cannot be shown (any more). */
  sheet(): KitSheet | null {
    const { session, headCode } = this.#joined
    const open = session()
    const kit = open.read('vault', readKit)
    if (this.#random === undefined || kit === undefined) return null
    if (kit.slotId !== this.#id || kit.confirmedAtMs !== null) return null
    const groups = printKit(this.#random)
    return {
      groups,
      ask: this.#ask,
      madeAtMs: kit.madeAtMs,
      vaultMark: open.vaultId.slice(0, 8).toUpperCase(),
      headCode: headCode(open),
      qr: encodeQR(groups.join('-'), 'raw', { ecc: 'medium', border: 4 }).map((row) =>
        row.map((dark) => (dark ? '1' : '0')).join('')
      )
    }
  }

  /** Compares what was typed back with the kit; from then on it is known to be on paper, and no longer here. */
  confirm(answers: readonly { group: number; text: string }[]): ConfirmKitResult {
    const { nowMs, session, record, onChange } = this.#joined
    const open = session()
    // SECURITY: a kit that was prepared for new keys which then did not come to be opens nothing.
    if (this.#random === undefined || this.#id !== open.read('vault', readKit)?.slotId)
      return { kind: 'gone' }
    const groups = printKit(this.#random)
    const wrong = this.#ask.filter((group) => {
      const answer = answers.find((one) => one.group === group)?.text ?? ''
      return spelled(answer) !== groups[group - 1]
    })
    if (wrong.length > 0) return { kind: 'different', groups: wrong }
    open.write('vault', (db) => {
      confirmKit(db, nowMs())
      record(open, db, 'kit-confirmed')
    })
    this.forget()
    onChange()
    return { kind: 'confirmed' }
  }

  /** Whether a kit opens the vault as its keyring stands on the disk now. */
  async test(text: string): Promise<TestKitResult> {
    const { session, recordAlone } = this.#joined
    const open = session()
    const found = await openWithKit(text, open.keyring)
    if (found.kind !== 'root') return found
    using rootKey = found.rootKey
    if (!checkKeyringMac(rootKey, open.keyring)) return { kind: 'other-kit' }
    recordAlone(open, 'kit-tested')
    return { kind: 'opens' }
  }

  get #joined(): RecoveryKitOptions {
    if (this.#options === undefined) throw new Error('the kit belongs to no vault yet')
    return this.#options
  }
}

function chooseGroups(): number[] {
  const left = Array.from({ length: kitGroups }, (_, at) => at + 1)
  const chosen: number[] = []
  while (chosen.length < askedGroups) chosen.push(...left.splice(randomBelow(left.length), 1))
  return chosen.sort((a, b) => a - b)
}

/** As `parseKit` reads it: any case, O for 0, I and L for 1. */
function spelled(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}
