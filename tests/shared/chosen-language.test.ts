import { describe, expect, it } from 'vitest'
import { chosenLanguage } from '../../src/shared/rules/chosen-language.ts'

describe('the language that is spoken', () => {
  it.each([
    ['de', ['en-GB'], 'de'],
    ['en', ['de-DE'], 'en'],
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fr-FR', 'DE_CH.UTF-8', 'en'], 'de'],
    ['system', ['den', 'fr'], 'en'],
    ['system', [], 'en']
  ] as const)('is, chosen %s on a system of %j, %s', (chosen, ofSystem, spoken) => {
    expect(chosenLanguage(chosen, ofSystem)).toBe(spoken)
  })
})
