import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'

/** What one intake made, in the order in which it was made. */
export interface MadeByIntake {
  loginIds: CredentialId[]
  codeIds: CodeId[]
  /** Texts that were put at the end of a login's notes; secrets, to be wiped. */
  notes: { id: CredentialId; text: SecretBytes }[]
}

export interface TrashOptions {
  trashCode: (id: CodeId) => void
  trashLogin: (id: CredentialId) => void
  changeNotes: (id: CredentialId, change: (notes: string) => string) => void
}

const separator = '\n\n'

/** Puts a text at the end of a login's notes. */
export function addNote(made: MadeByIntake, id: CredentialId, text: string, options: TrashOptions): void {
  options.changeNotes(id, (notes) => (notes === '' ? text : `${notes}${separator}${text}`))
  made.notes.push({ id, text: SecretBytes.fromText(text) })
}

/**
 * Moves what an intake made to the trash, from where all of it can come back, and takes texts out of notes that still
 * end with them. What somebody has erased since is passed over; another failure stops it, and it can be asked for again.
 */
export function trashIntake({ codeIds, loginIds, notes }: MadeByIntake, options: TrashOptions): void {
  for (const id of codeIds) unlessGone(() => options.trashCode(id))
  for (const { id, text } of notes.toReversed()) {
    const note = text.use((bytes) => bytes.toString('utf8'))
    unlessGone(() => options.changeNotes(id, (now) => withoutNote(now, note)))
    // Taken out once: asked for again, it would take out the same text from before.
    notes.pop()
    text.wipe()
  }
  for (const id of loginIds) unlessGone(() => options.trashLogin(id))
}

export function forgetIntake(made: MadeByIntake | undefined): void {
  for (const { text } of made?.notes ?? []) text.wipe()
}

function withoutNote(notes: string, note: string): string {
  if (notes === note) return ''
  const end = `${separator}${note}`
  return notes.endsWith(end) ? notes.slice(0, -end.length) : notes
}

function unlessGone(trash: () => void): void {
  try {
    trash()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
  }
}
