import type { CodeSummary } from '../../shared/model/code.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Vault } from '../vault/vault.ts'
import { listRecent } from './recent-table.ts'
import type { RecentLogin, TrayCode } from './tray-menu.ts'

/** Accounts in the menu of those used last. */
const mostRecent = 10

export interface TrayContentsOptions {
  vault: Vault
  settings: () => Pick<Settings, 'trayCodes' | 'clockOffsetSeconds'>
  listTop: (limit: number) => (CodeSummary & { aheadMs: number })[]
  listCodesOf: (ids: readonly CredentialId[]) => CodeSummary[]
}

export interface TrayContents {
  codes: readonly TrayCode[] | null
  recent: readonly RecentLogin[]
}

/** What of the open vault the tray's menu names, read again only after something was changed or copied. */
export class TrayContentsReader {
  readonly #options: TrayContentsOptions
  #read: TrayContents | undefined

  constructor(options: TrayContentsOptions) {
    this.#options = options
    options.vault.listen({ locking: () => this.forget() })
  }

  /**
   * Names nothing where that cannot be read: a damaged page keeps neither the menu from locking and ending the program,
   * nor the vault from opening. Whoever opens the window is told. Throws `locked`.
   */
  get now(): TrayContents {
    try {
      return (this.#read ??= this.#readNow())
    } catch (error) {
      if (!this.#options.vault.isUnlocked) throw error
      return { codes: null, recent: [] }
    }
  }

  forget(): void {
    this.#read = undefined
  }

  #readNow(): TrayContents {
    const { vault, settings, listTop, listCodesOf } = this.#options
    const { trayCodes } = settings()
    const rows = vault.session.read('vault', (db) => listRecent(db, mostRecent))
    const codeOf = new Map<CredentialId, CodeSummary>()
    for (const code of listCodesOf(rows.map(({ id }) => id))) {
      if (code.credentialId !== null && !codeOf.has(code.credentialId)) codeOf.set(code.credentialId, code)
    }
    return {
      // No more of each than is shown: what else changes of a code is no reason to draw the menu again.
      codes:
        trayCodes === 0
          ? null
          : listTop(trayCodes).map(({ id, issuer, account, kind, periodSeconds, aheadMs }) => ({
              ...{ id, issuer, account, kind, periodSeconds, aheadMs }
            })),
      recent: rows.map(({ id, title, userName, hasPassword }) => {
        const code = codeOf.get(id)
        return { id, title, userName, hasPassword, code: code && namesOf(code) }
      })
    }
  }
}

const namesOf = ({ id, issuer, account, kind }: CodeSummary): RecentLogin['code'] => ({
  ...{ id, issuer, account, kind }
})
