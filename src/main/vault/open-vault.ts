import type { Finding, VaultState } from '../../shared/model/vault.ts'
import { BackgroundCheck } from './background-check.ts'
import { forgetSeen } from './keychain-anchor.ts'
import {
  databasesOf,
  keyringMaxBytes,
  kitSlot,
  parseKeyring,
  type Keyring,
  type PrimarySlot
} from './keyring.ts'
import { kitStatus } from './kit-table.ts'
import { checkAll, type OpenedSession } from './open-session.ts'
import { isPasswordDue } from './password-typed.ts'
import type { Session } from './session.ts'
import { keyringName, previousName, type VaultFiles } from './vault-files.ts'
import { quietly, type Unlocked } from './vault-listeners.ts'
import type { VaultOptions } from './vault-options.ts'
import { wholeCheck } from './whole-check.ts'

/** How far in somebody is: a code is missing, the person's word is, or nothing keeps it back. */
export type Stage = 'to-confirm' | 'in-doubt' | 'unlocked'

/** A vault that is open, or was opened and is held back: its session and what is known of it. */
export class OpenVault {
  readonly session: Session
  readonly slot: PrimarySlot
  how: Omit<Unlocked, 'wrongPasswords'>
  /** SECURITY: the least until somebody says more. */
  stage: Stage = 'to-confirm'
  findings: Finding[]
  readonly #options: VaultOptions
  readonly #opened: OpenedSession
  readonly #checks: BackgroundCheck

  constructor(
    options: VaultOptions,
    opened: OpenedSession,
    slot: PrimarySlot,
    how: Omit<Unlocked, 'wrongPasswords'>,
    onFindings: () => void
  ) {
    this.#options = options
    this.#opened = opened
    this.session = opened.session
    this.findings = opened.findings
    this.slot = slot
    this.how = how
    const { monotonicMs, pause } = options
    this.#checks = new BackgroundCheck({ nowMs: monotonicMs, pause }, (findings) => {
      this.#add(findings)
      onFindings()
    })
    this.session.onSeedsOpened = (found) => {
      this.#checks.add(() => wholeCheck(this.session, 'seeds'))
      if (found.length === 0) return
      this.#add(found)
      onFindings()
    }
  }

  /** What begins once it may be used: seeds that wait are delivered, and the checks not yet done go on. */
  begin(): void {
    if (!this.#opened.isChecked) this.#checks.add(() => checkAll(this.#options, this.session))
    quietly(() => this.session.deliverSeeds())
  }

  /** Removes what an earlier change of keys left, now that what it led to was opened in the ordinary way. */
  tidy(): void {
    if (this.session.isReadOnly) return
    const { files, keychain } = this.#options
    files.keepReserve()
    if (wasPutBack(files, this.session.keyring)) return
    const { vault, seeds } = databasesOf(this.session.keyring)
    const removed = files.removeStrays([keyringName, vault, seeds])
    // A keyring that needed the keychain was kept until now; this one does not.
    if (this.slot.kind === 'password' && removed.includes(previousName)) {
      const { vaultId } = this.session
      void keychain
        .erase(vaultId)
        .then(() => forgetSeen(keychain, vaultId))
        .catch(() => undefined)
    }
  }

  /** Ends when every check that began since it was opened has been through. */
  whenChecked(): Promise<void> {
    return this.#checks.whenDone()
  }

  state(): VaultState {
    if (this.stage === 'in-doubt') return { kind: 'in-doubt', findings: this.findings }
    if (this.stage === 'to-confirm') {
      const hasKit = kitSlot(this.session.keyring) !== undefined
      return { kind: 'to-confirm', hasKit, ...this.#options.gate().waiting(this.session) }
    }
    return {
      kind: 'unlocked',
      protection: this.slot.kind,
      hasKeyFile: this.slot.keyFile !== undefined,
      isDemo: this.#options.isDemo,
      kit: this.session.read('vault', kitStatus),
      openedWithKit: this.how.withKit === true,
      isReadOnly: this.session.isReadOnly,
      findings: this.findings,
      passwordDue: isPasswordDue(
        this.session,
        this.#options.nowMs(),
        this.#options.reminderDays(this.session)
      ),
      seedsLocked: this.session.areSeedsLocked
    }
  }

  /** Closes everything and zeroes the keys. */
  [Symbol.dispose](): void {
    this.#checks.stop()
    quietly(() => this.session[Symbol.dispose]())
    quietly(this.#opened.afterwards)
  }

  #add(findings: readonly Finding[]): void {
    this.findings = [...new Set([...this.findings, ...findings])]
  }
}

/**
 * Whether this keyring was put back in the place of a newer one of the same vault: the one that is kept as "previous"
 * is then as new. The files that look left over are those of the newer one, and the only ones.
 */
function wasPutBack(files: VaultFiles, { vaultId, generation }: Keyring): boolean {
  if (files.wasBrokenOff) return false
  try {
    const parsed = parseKeyring(files.readKeyring(keyringMaxBytes, previousName))
    if (parsed.kind !== 'keyring') return false
    return parsed.keyring.vaultId === vaultId && parsed.keyring.generation >= generation
  } catch {
    return false
  }
}
