import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Typed } from './typed.ts'

export const typedHandlers = (typed: Typed): HandlersOf<'typed'> => ({
  'typed.keep': (content) => ({ typedId: typed.keep(content) }),
  'typed.list': () => typed.list(),
  'typed.get': ({ typedId }) => typed.get(typedId),
  'typed.drop': ({ typedId }) => typed.drop(typedId)
})
