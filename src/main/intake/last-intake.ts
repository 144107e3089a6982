import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'

/** What one intake made. */
export interface MadeByIntake {
  codeIds: readonly CodeId[]
  loginIds: readonly CredentialId[]
}

export interface TrashOptions {
  trashCode: (id: CodeId) => void
  trashLogin: (id: CredentialId) => void
}

/**
 * Moves what an intake made to the trash, from where all of it can come back. What somebody has erased since is passed
 * over; another failure stops it, and it can be asked for again.
 */
export function trashIntake({ codeIds, loginIds }: MadeByIntake, options: TrashOptions): void {
  for (const id of codeIds) unlessGone(() => options.trashCode(id))
  for (const id of loginIds) unlessGone(() => options.trashLogin(id))
}

function unlessGone(trash: () => void): void {
  try {
    trash()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
  }
}
