import { z } from 'zod'
import { GeneratedId } from './ids.ts'

export const lengthMin = 4
export const lengthMax = 256

const Characters = z.object({
  kind: z.literal('random'),
  length: z.number().int().min(lengthMin).max(lengthMax),
  lower: z.boolean(),
  upper: z.boolean(),
  digits: z.boolean(),
  symbols: z.boolean(),
  /** Further characters, and ones that never come. */
  include: z.string().max(128),
  exclude: z.string().max(128),
  /** Without 0 O o 1 l I | and their like. */
  noLookAlikes: z.boolean(),
  /** At least one of each kind that is switched on. */
  oneOfEach: z.boolean()
})
const Passphrase = z.object({
  kind: z.literal('passphrase'),
  words: z.number().int().min(3).max(20),
  separator: z.string().max(8),
  capitals: z.enum(['none', 'first', 'all']),
  /** A digit behind one of the words. */
  withNumber: z.boolean()
})
const Pronounceable = z.object({
  kind: z.literal('pronounceable'),
  length: z.number().int().min(lengthMin).max(lengthMax),
  capitals: z.boolean(),
  withNumber: z.boolean()
})
const Pin = z.object({ kind: z.literal('pin'), length: z.number().int().min(lengthMin).max(32) })
const UserName = z.object({
  kind: z.literal('user-name'),
  style: z.enum(['words', 'pronounceable', 'random']),
  withNumber: z.boolean()
})

export const Recipe = z.discriminatedUnion('kind', [Characters, Passphrase, Pronounceable, Pin, UserName])
export type Recipe = z.infer<typeof Recipe>

/** How hard to guess: bits for what was made by chance, words for what a person typed. */
export const Strength = z.object({
  /** 0 guessed at once, 4 very strong. */
  score: z.number().int().min(0).max(4),
  /** Binary logarithm of the guesses it takes. */
  bits: z.number().nonnegative(),
  /** What makes it weak; keys of the language files. */
  warning: z.enum([
    'none',
    'common',
    'name-or-word',
    'keyboard-row',
    'repeats',
    'sequence',
    'date',
    'short',
    'leaked'
  ])
})
export type Strength = z.infer<typeof Strength>

/** One value for the person to look at; main keeps it too, in the history. */
export const Generated = z.object({ id: GeneratedId, value: z.string(), strength: Strength })
export type Generated = z.infer<typeof Generated>

export const GenerateResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), generated: Generated }),
  /** No text can fulfil it: no characters left, or fewer places than kinds. */
  z.object({ kind: z.literal('impossible'), why: z.enum(['no-characters', 'too-short']) })
])
export type GenerateResult = z.infer<typeof GenerateResult>

/** The value is not here: it is revealed or copied by its id. */
export const GeneratedBefore = z.object({
  id: GeneratedId,
  madeAtMs: z.number().int(),
  kind: z.enum(['random', 'passphrase', 'pronounceable', 'pin', 'user-name'])
})
export type GeneratedBefore = z.infer<typeof GeneratedBefore>

/** A recipe under a name: what a site asks for. */
export const Preset = z.object({ name: z.string().trim().min(1).max(64), recipe: Recipe })
export type Preset = z.infer<typeof Preset>

/**
 * Rules of a site as the person types or pastes them ("8 to 16 characters, at least one digit, no symbols"), or in
 * the form of the passwordrules attribute; null where nothing in it is understood.
 */
export const ReadRules = z.object({ text: z.string().max(2000) })
export const UnderstoodRules = z.object({
  recipe: Recipe.nullable(),
  /** The parts that were understood, to be shown back. */
  understood: z.array(z.string())
})
