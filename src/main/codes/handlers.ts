import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Codes } from './codes.ts'

export const codeHandlers = (codes: Codes): HandlersOf<'codes'> => ({
  'codes.list': () => codes.list(),
  'codes.listTrashed': () => codes.listTrashed(),
  'codes.live': ({ ids }) => codes.live(ids),
  'codes.copy': ({ id }) => codes.copy(id, 'window'),
  'codes.trash': ({ id }) => codes.trash(id),
  'codes.restore': ({ id }) => codes.restore(id)
})
