import { AppError } from '../../shared/bridge/errors.ts'
import type {
  Generated,
  GeneratedBefore,
  GenerateResult,
  Recipe,
  Strength
} from '../../shared/model/generator.ts'
import type { GeneratedId } from '../../shared/model/ids.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import { forgetGenerated, generatedBefore, keepGenerated, openGenerated } from './generated-history.ts'
import { makeValue, strengthByChance } from './make-value.ts'

export interface GeneratorOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  copy: (text: string, content: 'password') => Promise<void>
  /** How soon a text would be guessed that a person may have thought of. */
  measure: (password: string, words: readonly string[]) => Promise<Strength>
}

/** What the audit trail calls a password that belongs to nothing yet. */
const auditSubject = 'Generator'

/** A value that is followed by another within this time was looked past, and is not worth a place in the history. */
const lookedPastMs = 1000

interface Latest extends GeneratedBefore {
  session: Session
  value: string
  strength: Strength
  /** Writes it to the history; none once it is there. */
  timer: NodeJS.Timeout | undefined
}

/** Makes passwords, passphrases and the like, and keeps the last of them sealed: a generated one is never lost. */
export class Generator {
  readonly #options: GeneratorOptions
  #latest: Latest | undefined

  constructor(options: GeneratorOptions) {
    this.#options = options
    options.vault.listen({
      locking: () => {
        try {
          this.#keep()
        } finally {
          this.#latest = undefined
        }
      }
    })
  }

  /** Throws `locked` where the vault is, or is locked meanwhile. */
  async make(recipe: Recipe): Promise<GenerateResult> {
    const { vault, nowMs, newId } = this.#options
    const { session } = vault
    const made = await makeValue(recipe)
    if (made.kind === 'impossible') return made
    if (!vault.isUnlocked || vault.session !== session) throw new AppError('locked')
    clearTimeout(this.#latest?.timer)
    const { value, bits } = made
    this.#latest = {
      id: newId() as GeneratedId,
      kind: recipe.kind,
      madeAtMs: nowMs(),
      session,
      value,
      strength: strengthByChance(bits),
      timer: setTimeout(() => this.#keepQuietly(), lookedPastMs)
    }
    const { id, strength } = this.#latest
    return { kind: 'made', generated: { id, value, strength } }
  }

  /** One value of the history. The audit record is on disk before it is opened. */
  reveal(id: GeneratedId): Generated {
    const value = this.#valueOf(id, 'password-revealed')
    // By now it is anybody's guess by which recipe it was made.
    const strength =
      this.#latest?.id === id ? this.#latest.strength : { score: 0, bits: 0, warning: 'none' as const }
    return { id, value, strength }
  }

  /** Puts one value on the clipboard. */
  async copy(id: GeneratedId): Promise<void> {
    const value = this.#valueOf(id, 'password-copied')
    this.#keepQuietly()
    await this.#options.copy(value, 'password')
  }

  history(): GeneratedBefore[] {
    this.#keepQuietly()
    return generatedBefore(this.#options.vault.session)
  }

  forget(): void {
    const { session } = this.#options.vault
    clearTimeout(this.#latest?.timer)
    this.#latest = undefined
    forgetGenerated(session)
  }

  strength(password: string, words: readonly string[]): Promise<Strength> {
    return this.#options.measure(password, words)
  }

  #valueOf(id: GeneratedId, action: 'password-revealed' | 'password-copied'): string {
    const { vault, record } = this.#options
    const { session } = vault
    // What is on the screen, and nobody's password yet, needs no record.
    if (this.#latest?.id === id) return this.#latest.value
    // SECURITY: the record is committed before the secret is opened; if it cannot be, nothing is shown.
    session.writeWithReserve('vault', (db) => {
      record(session, db, { action, origin: 'window', subject: auditSubject })
    })
    return openGenerated(session, id)
  }

  #keep(): void {
    const latest = this.#latest
    if (latest?.timer === undefined) return
    clearTimeout(latest.timer)
    const { session, id, kind, madeAtMs, value } = latest
    if (!session.isReadOnly) keepGenerated(session, { id, kind, madeAtMs, value })
    // Where that was thrown out of, it is tried again the next time.
    latest.timer = undefined
  }

  /** A full disk keeps nobody from seeing and using what was made. */
  #keepQuietly(): void {
    try {
      this.#keep()
    } catch {
      // It stays on the screen, and is kept as soon as there is room.
    }
  }
}
