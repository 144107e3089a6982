import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Credentials } from './credentials.ts'

export const credentialHandlers = (credentials: Credentials): HandlersOf<'credentials'> => ({
  'credentials.list': () => credentials.list(),
  'credentials.listTrashed': () => credentials.listTrashed(),
  'credentials.search': ({ query, limit }) => credentials.search(query, limit),
  'credentials.get': ({ id }) => credentials.get(id),
  'credentials.save': (draft) => credentials.save(draft),
  'credentials.trash': ({ id }) => credentials.trash(id),
  'credentials.restore': ({ id }) => credentials.restore(id),
  'credentials.reveal': ({ id, field }) => credentials.reveal(id, field),
  'credentials.copy': ({ id, field }) => credentials.copy(id, field),
  'credentials.openWebsite': ({ id }) => credentials.openWebsite(id)
})
