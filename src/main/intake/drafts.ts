import type { DraftId } from '../../shared/model/ids.ts'
import type { IntakeSource } from '../../shared/model/intake.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { OtherCode } from './other-code.ts'
import type { ParsedCode } from './otpauth-uri.ts'

export interface CodeDraft {
  kind: 'code'
  id: DraftId
  code: ParsedCode
  source: IntakeSource
  /** The name of the export it came in. */
  batch: string | null
}
export interface OtherDraft {
  kind: 'other-code'
  id: DraftId
  other: OtherCode
}
export type Draft = CodeDraft | OtherDraft

/** Codes that were read and not saved yet, each held once. Their secrets are wiped when they are forgotten. */
export class Drafts {
  readonly #newId: () => string
  readonly #held = new Map<DraftId, Draft>()

  constructor(newId: () => string) {
    this.#newId = newId
  }

  get size(): number {
    return this.#held.size
  }

  get(id: DraftId): Draft | undefined {
    return this.#held.get(id)
  }

  /** Holds a code; one that is held already, with the same label, seed and settings, stays the one it was. */
  holdCode(code: ParsedCode, source: IntakeSource): CodeDraft {
    for (const draft of this.#held.values()) {
      if (draft.kind !== 'code' || !isSameCode(draft.code, code)) continue
      code.seed.wipe()
      // The later picture of a counter-based code may show it further on; it never goes back.
      draft.code.counter = Math.max(draft.code.counter, code.counter)
      return draft
    }
    return this.#hold({ kind: 'code', id: this.#newId() as DraftId, code, source, batch: null })
  }

  holdOther(other: OtherCode): OtherDraft {
    for (const draft of this.#held.values()) {
      if (draft.kind !== 'other-code' || !isSameSecret(draft.other.text, other.text)) continue
      other.text.wipe()
      return draft
    }
    return this.#hold({ kind: 'other-code', id: this.#newId() as DraftId, other })
  }

  clear(): void {
    for (const draft of this.#held.values()) {
      if (draft.kind === 'code') draft.code.seed.wipe()
      else draft.other.text.wipe()
    }
    this.#held.clear()
  }

  #hold<D extends Draft>(draft: D): D {
    this.#held.set(draft.id, draft)
    return draft
  }
}

function isSameCode(a: ParsedCode, b: ParsedCode): boolean {
  const isSame =
    a.label.issuer === b.label.issuer &&
    a.label.account === b.label.account &&
    a.settings.kind === b.settings.kind &&
    a.settings.algorithm === b.settings.algorithm &&
    a.settings.digits === b.settings.digits &&
    a.settings.periodSeconds === b.settings.periodSeconds
  return isSame && isSameSecret(a.seed, b.seed)
}

const isSameSecret = (a: SecretBytes, b: SecretBytes): boolean =>
  a.use((some) => b.use((others) => some.equals(others)))
