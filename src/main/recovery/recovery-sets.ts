import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { CredentialId, RecoverySetId } from '../../shared/model/ids.ts'
import type {
  AddRecoverySet,
  ChangeRecoverySet,
  MarkedRecoveryKey,
  MarkRecoveryKey,
  RecoveryKeyDraft,
  RecoverySetDetail,
  RecoverySetSummary
} from '../../shared/model/recovery.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { about, addKeys, addSet, type AddedSet } from './add-set.ts'
import { changeSet, takeBackChange, type ChangedSet } from './change-set.ts'
import type { KeyStates } from './key-state.ts'
import { deleteKeys, findKey, listKeys } from './key-table.ts'
import { markKey } from './mark-key.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { itemOf, setName } from './set-name.ts'
import { deleteSet, getSet, listSets, listSetsOf, type SetRow } from './set-table.ts'

/** Recovery sets and what may be known of their keys without any authentication: everything but their text. */
export class RecoverySets {
  readonly #options: RecoveryOptions
  readonly #states: KeyStates

  constructor(options: RecoveryOptions, states: KeyStates) {
    this.#options = options
    this.#states = states
  }

  /** Those of one credential, or all. */
  list(credentialId?: CredentialId): RecoverySetSummary[] {
    const { session } = this.#options.vault
    return session.read('vault', (db) =>
      credentialId === undefined ? listSets(db) : listSetsOf(db, credentialId)
    )
  }

  /** Throws `not-found`. */
  get(id: RecoverySetId): RecoverySetDetail {
    return this.#options.vault.session.read('vault', (db) => {
      const set = getSet(db, id)
      return { ...set, keys: listKeys(db, id).map((key) => this.#states.row(set, key)) }
    })
  }

  /** Seals keys and puts them away; see `addSet`. */
  async add(draft: AddRecoverySet): Promise<RecoverySetId> {
    const { noteUndo, onChange } = this.#options
    const added = await addSet(this.#options, draft)
    const { set, replaced } = added
    const action = replaced === undefined ? 'recovery-added' : 'recovery-replaced'
    noteUndo({ action, subject: setName(set), count: 1 }, () => this.#takeBackAdded(added), itemOf(set))
    onChange()
    return set.id
  }

  async addKeys(id: RecoverySetId, keys: readonly RecoveryKeyDraft[]): Promise<void> {
    await addKeys(this.#options, id, keys)
    this.#options.onChange()
  }

  change(change: ChangeRecoverySet): void {
    const { noteUndo, onChange } = this.#options
    const changed = changeSet(this.#options, change)
    if (changed === undefined) return
    const action = stepOf(changed)
    const { set } = changed.after
    const undo = (): void => {
      takeBackChange(this.#options, changed)
      onChange()
    }
    noteUndo({ action, subject: setName(set), count: 1 }, undo, itemOf(set))
    onChange()
  }

  mark(mark: MarkRecoveryKey): MarkedRecoveryKey {
    const { onChange } = this.#options
    const marked = markKey(this.#options, this.#states, mark)
    if ('subject' in marked) {
      this.noteMarked(mark, marked.subject)
      onChange()
    }
    return marked.answer
  }

  /** Notes how a mark is taken back, for as long as it can be. */
  noteMarked({ id, to, note }: MarkRecoveryKey, subject: string): void {
    const { vault, noteUndo, onChange } = this.#options
    const action = to === 'used' ? 'recovery-used' : 'recovery-unused'
    const undo = (): void => {
      const back = to === 'used' ? 'unused' : 'used'
      const { answer } = markKey(this.#options, this.#states, { id, to: back, note })
      if (answer.kind !== 'done') throw new AppError('conflict')
      onChange()
    }
    const item = vault.session.read('vault', (db) => {
      const key = findKey(db, id)
      return key && itemOf(getSet(db, key.setId))
    })
    noteUndo({ action, subject, count: 1 }, undo, item)
  }

  /** Erases a set and its keys for ever. Throws `not-found`, and `conflict` for one that was not revoked. */
  erase(id: RecoverySetId): void {
    const { vault, onChange } = this.#options
    const { session } = vault
    session.writeWithReserve('vault', (db) => {
      const set = getSet(db, id)
      if (set.revokedAtMs === null) throw new AppError('conflict')
      this.#erase(session, db, set, 'window')
    })
    onChange()
  }

  /** Erases all that hang on a credential, inside the transaction that erases it. */
  eraseOf(db: Writing, credentialId: CredentialId, origin: AuditOrigin): void {
    const { session } = this.#options.vault
    for (const set of listSetsOf(db, credentialId)) this.#erase(session, db, set, origin)
  }

  #erase(session: Session, db: Writing, set: SetRow, origin: AuditOrigin): void {
    deleteKeys(db, set.id)
    deleteSet(db, set.id)
    this.#options.record(session, db, { ...about(set), action: 'recovery-erased', origin })
  }

  /**
   * What was added is revoked, not erased: the text it was read from may be gone by now. What it took the place of
   * counts again. Throws `conflict` where somebody has changed either of them.
   */
  #takeBackAdded({ set, replaced }: AddedSet): void {
    if (replaced !== undefined) this.#unrevoke(replaced, set.id)
    const now = this.get(set.id)
    if (now.revokedAtMs === null) changeSet(this.#options, { id: set.id, isRevoked: true })
    this.#options.onChange()
  }

  #unrevoke({ id }: SetRow, by: RecoverySetId): void {
    if (this.get(id).replacedBy !== by) throw new AppError('conflict')
    changeSet(this.#options, { id, isRevoked: false })
  }
}

function stepOf({ actions }: ChangedSet): 'recovery-changed' | 'recovery-revoked' | 'recovery-unrevoked' {
  if (actions.includes('recovery-revoked')) return 'recovery-revoked'
  return actions.includes('recovery-unrevoked') ? 'recovery-unrevoked' : 'recovery-changed'
}
