import type { Recipe } from '../../shared/model/generator.ts'
import { lengthMax, lengthMin } from '../../shared/model/generator.ts'
import type { CharacterRecipe } from './random-characters.ts'
import { readAttribute } from './rules-attribute.ts'
import { readSentences } from './rules-sentences.ts'

/** What a text says of passwords; what it does not speak of is left out. */
export interface SaidRules {
  min?: number
  max?: number
  lower?: 'must' | 'may' | 'never'
  upper?: 'must' | 'may' | 'never'
  digits?: 'must' | 'may' | 'never'
  symbols?: 'must' | 'may' | 'never'
  /** The only symbols that may come. */
  onlySymbols?: string
  /** Characters that must not come. */
  exclude?: string
  /** The parts that were understood, as they stand in the text. */
  understood: string[]
}

/** "6 digits", "a 4-digit PIN", "genau 6 Ziffern", "4-stellige PIN": nothing but a number. */
const onlyDigits =
  /^(?:(?:exactly|genau|a|an|eine?)\s+)?(?:(\d{1,2})[- ]?(?:digits?|ziffern)|(\d{1,2})[- ]?(?:digit|stellige[rs]?))(?:\s+(?:pin|code|number|zahl))?[.!]?$/iu

/** The length that is made where a site allows it. */
const wantedLength = 20
const pinMax = 32

/**
 * A recipe by the rules of a site: the passwordrules attribute, or sentences in English or German. What they say
 * nothing of comes in as usual. Null where nothing is understood.
 */
export function readRules(text: string): { recipe: Recipe | null; understood: string[] } {
  const digits = onlyDigits.exec(text.trim())
  if (digits !== null) return readPin(Number(digits[1] ?? digits[2]), text.trim())
  const said = readAttribute(text) ?? readSentences(text)
  if (said.understood.length === 0) return { recipe: null, understood: [] }
  return { recipe: recipeOf(said), understood: said.understood }
}

function readPin(length: number, text: string): { recipe: Recipe | null; understood: string[] } {
  const isPossible = length >= lengthMin && length <= pinMax
  return isPossible
    ? { recipe: { kind: 'pin', length }, understood: [text] }
    : { recipe: null, understood: [] }
}

function recipeOf(said: SaidRules): CharacterRecipe {
  // Where a site lists what may come, what it does not name may not.
  const mays = [said.lower, said.upper, said.digits, said.symbols]
  const isList = said.onlySymbols === undefined && mays.includes('may')
  const isOn = (one: (typeof mays)[number]): boolean => one !== 'never' && (one !== undefined || !isList)
  return {
    kind: 'random',
    length: lengthOf(said),
    lower: isOn(said.lower),
    upper: isOn(said.upper),
    digits: isOn(said.digits),
    symbols: said.onlySymbols === undefined && isOn(said.symbols),
    include: said.symbols === 'never' ? '' : (said.onlySymbols ?? '').slice(0, 128),
    exclude: (said.exclude ?? '').slice(0, 128),
    noLookAlikes: true,
    oneOfEach: true
  }
}

function lengthOf({ min = lengthMin, max = lengthMax }: SaidRules): number {
  const most = Math.max(min, max)
  return Math.min(lengthMax, Math.max(lengthMin, min, Math.min(wantedLength, most)))
}
