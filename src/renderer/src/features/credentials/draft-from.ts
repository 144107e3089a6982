import type { Input } from '../../../../shared/bridge/contract.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'

interface Typed {
  id: CredentialId | undefined
  title: string
  userName: string
  url: string
  password: { typed: string } | 'remove'
  /** Undefined where the notes were not opened. */
  notes: string | undefined
}

/** What is sent on save: a secret that was not touched is left out. Nothing where the title is missing. */
export function draftFrom(typed: Typed): Input<'credentials.save'> | undefined {
  const title = typed.title.trim()
  if (title === '') return undefined
  const draft: Input<'credentials.save'> = {
    title,
    userName: typed.userName.trim(),
    url: typed.url.trim()
  }
  if (typed.id !== undefined) draft.id = typed.id
  if (typed.password === 'remove') draft.password = ''
  else if (typed.password.typed !== '') draft.password = typed.password.typed
  if (typed.notes !== undefined && (typed.id !== undefined || typed.notes !== '')) draft.notes = typed.notes
  return draft
}
