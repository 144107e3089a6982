import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Generator } from './generator.ts'
import { readRules } from './read-rules.ts'

export const generatorHandlers = (generator: Generator): HandlersOf<'generator'> => ({
  'generator.make': ({ recipe }) => generator.make(recipe),
  'generator.reveal': ({ id }) => generator.reveal(id),
  'generator.copy': ({ id }) => generator.copy(id),
  'generator.history': () => generator.history(),
  'generator.forget': () => generator.forget(),
  'generator.readRules': ({ text }) => readRules(text),
  'generator.strength': ({ password, words }) => generator.strength(password, words)
})
