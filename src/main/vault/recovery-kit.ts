import { encodeQR } from 'qr'
import type { ConfirmKitResult, KitSheet, TestKitResult } from '../../shared/model/vault.ts'
import { randomBelow, randomBytesSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import { kitSlot, type Keyring } from './keyring.ts'
import { kitIdentity, openKitSlot, type KitIdentity } from './kit-slot.ts'
import { confirmKit, readKit } from './kit-table.ts'
import { kitGroups, kitRandomLength, parseKit, printKit, type ParsedKit } from './kit-text.ts'
import type { Session } from './session.ts'
import { checkKeyringMac } from './slots.ts'

/** How many groups are asked back. */
const askedGroups = 3

export interface RecoveryKitOptions {
  nowMs: () => number
  session: () => Session
  record: (session: Session, action: AuditAction) => void
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
    return await kitIdentity(secret, nowMs)
  }

  forget(): void {
    this.#random?.wipe()
    this.#random = undefined
  }

  parse(text: string): ParsedKit {
    return parseKit(text)
  }

  /** What goes on paper, or nothing where it cannot be shown (any more). */
  sheet(): KitSheet | null {
    const { session, headCode } = this.#joined
    const open = session()
    const kit = open.read('vault', readKit)
    if (this.#random === undefined || kit?.confirmedAtMs !== null) return null
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
    if (this.#random === undefined) return { kind: 'gone' }
    const groups = printKit(this.#random)
    const wrong = this.#ask.filter((group) => {
      const answer = answers.find((one) => one.group === group)?.text ?? ''
      return spelled(answer) !== groups[group - 1]
    })
    if (wrong.length > 0) return { kind: 'different', groups: wrong }
    const { nowMs, session, record, onChange } = this.#joined
    const open = session()
    open.write('vault', (db) => {
      confirmKit(db, nowMs())
    })
    record(open, 'kit-confirmed')
    this.forget()
    onChange()
    return { kind: 'confirmed' }
  }

  /** Whether a kit opens the vault as its keyring stands on the disk now. */
  async test(text: string): Promise<TestKitResult> {
    const { session, record } = this.#joined
    const open = session()
    const parsed = parseKit(text)
    if (parsed.kind === 'mistyped') return parsed
    using secret = parsed.secret
    const opens = await doesOpen(open.keyring, secret)
    if (opens) record(open, 'kit-tested')
    return { kind: opens ? 'opens' : 'other-kit' }
  }

  get #joined(): RecoveryKitOptions {
    if (this.#options === undefined) throw new Error('the kit belongs to no vault yet')
    return this.#options
  }
}

async function doesOpen(keyring: Keyring, kit: SecretBytes): Promise<boolean> {
  const slot = kitSlot(keyring)
  const root = slot && (await openKitSlot(slot, keyring.vaultId, kit))
  if (root === undefined) return false
  using rootKey = root
  return checkKeyringMac(rootKey, keyring)
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
