import type { ClipboardContent } from '../shared/model/clipboard.ts'
import { askedWords } from '../shared/rules/fold-text.ts'
import type { Handlers } from '../shared/bridge/contract.ts'
import type { Codes } from './codes/codes.ts'
import { listCredentialsWithId } from './credentials/credential-table.ts'
import type { Credentials } from './credentials/credentials.ts'
import { marksOf, parseQuery } from './listing/parse-query.ts'
import type { CredentialSearch } from './listing/search.ts'
import type { CodeNext } from './quick/code-next.ts'
import { codeNextRow } from './quick/copy-quick.ts'
import { quickHandlers } from './quick/handlers.ts'
import type { QuickEdges, QuickOptions } from './quick/quick-options.ts'
import type { Vault } from './vault/vault.ts'

interface Around {
  vault: Vault
  edges: QuickEdges
  codeNext: CodeNext
  settings: QuickOptions['settings']
  search: CredentialSearch
  credentials: Credentials
  codes: Codes
  copy: (text: string, content: ClipboardContent) => Promise<void>
}

/** Makes quick access out of the features whose things it finds and copies. A list: no rule is decided here. */
export function joinQuick({ vault, edges, codeNext, settings, search, credentials, codes, copy }: Around) {
  const options: QuickOptions = {
    ...{ vault, edges, codeNext, settings, copy },
    search: (query, limit) =>
      askedWords(query).length === 0
        ? search.findLastUsed(vault.session, limit)
        : search.find(vault.session, query, limit),
    marksOf: (query) => marksOf(parseQuery(query)),
    factsOf: (ids) =>
      vault.session
        .read('vault', (db) => listCredentialsWithId(db, ids))
        .filter(({ trashedAtMs }) => trashedAtMs === null),
    codesOf: (ids) => codes.listOf(...ids),
    listCodes: () => codes.list(),
    copyOf: (id, field, origin) => credentials.copy(id, field, undefined, origin),
    copyCode: (id, origin) => codes.copy(id, origin)
  }
  vault.listen({ locking: () => codeNext.forget() })
  return { handlers: quickHandlers(options), codeNextRow: () => codeNextRow(options) }
}

/** What quick access's page is answered by: the same handlers, of which those that are on record know who asked. */
export const fromQuick = (handlers: Handlers, vault: Vault, { stayWhile }: QuickEdges): Handlers => ({
  ...handlers,
  'vault.unlock': ({ masterPassword }) => stayWhile(() => vault.unlock(masterPassword, 'quick'))
})
