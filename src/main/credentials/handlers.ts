import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Vault } from '../vault/vault.ts'
import type { Credentials } from './credentials.ts'
import type { EraseCredentials } from './erase-credentials.ts'
import { compareVersions, formerPasswordsOf, versionsOf } from './history.ts'

type Own =
  | 'credentials.list'
  | 'credentials.listTrashed'
  | 'credentials.search'
  | 'credentials.get'
  | 'credentials.save'
  | 'credentials.trash'
  | 'credentials.restore'
  | 'credentials.erase'
  | 'credentials.emptyTrash'
  | 'credentials.reveal'
  | 'credentials.copy'
  | 'credentials.openWebsite'
  | 'credentials.versions'
  | 'credentials.compare'
  | 'credentials.restoreVersion'
  | 'credentials.formerPasswords'

/** Everything about a credential itself; finding, counting and changing many is another feature's. */
export const credentialHandlers = (
  vault: Vault,
  credentials: Credentials,
  erasing: EraseCredentials
): Pick<HandlersOf<'credentials'>, Own> => ({
  'credentials.list': () => credentials.list(),
  'credentials.listTrashed': () => credentials.listTrashed(),
  'credentials.search': ({ query, limit }) => credentials.search(query, limit),
  'credentials.get': ({ id }) => credentials.get(id),
  'credentials.save': (draft) => credentials.save(draft),
  'credentials.trash': ({ id }) => credentials.trash(id),
  'credentials.restore': ({ id }) => credentials.restore(id),
  'credentials.erase': ({ id }) => erasing.erase(id),
  'credentials.emptyTrash': async () => ({ erased: await erasing.emptyTrash() }),
  'credentials.reveal': ({ id, field, revision }) => credentials.reveal(id, field, revision),
  'credentials.copy': ({ id, field, revision }) => credentials.copy(id, field, revision),
  'credentials.openWebsite': ({ id, field }) => credentials.openWebsite(id, field),
  'credentials.versions': ({ id }) => versionsOf(vault.session, id),
  'credentials.compare': ({ id, revision }) => compareVersions(vault.session, id, revision),
  'credentials.restoreVersion': (version) => credentials.restoreVersion(version),
  'credentials.formerPasswords': ({ id }) => formerPasswordsOf(vault.session, id)
})
