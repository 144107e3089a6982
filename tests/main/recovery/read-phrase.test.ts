import { generateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { describe, expect, test } from 'vitest'
import { wordList } from '../../../src/main/generator/word-list.ts'
import { readRecoveryText } from '../../../src/main/recovery/read-recovery-text.ts'
import { Draw, numbered } from './layout.ts'

const vector = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
const phraseOf = async (text: string) => {
  const { kind, keys, phrase } = await readRecoveryText(text)
  return { kind, text: keys[0]?.text, state: phrase?.state, words: phrase?.words, unknown: phrase?.unknown }
}
const valid = { kind: 'phrase', text: vector, state: 'valid', words: 12, unknown: [] }
const words = vector.split(' ')

describe('a recovery phrase', () => {
  test.each([
    ['on one line', vector],
    ['in capital letters', vector.toUpperCase()],
    ['numbered', numbered(words).join('\n')],
    ['numbered on one line', numbered(words).join(' ')],
    [
      'in two numbered columns',
      words
        .slice(0, 6)
        .map((word, at) => `${String(at + 1)}. ${word}   ${String(at + 7)}. ${words[at + 6] ?? ''}`)
        .join('\n')
    ],
    [
      'on several lines',
      `Your recovery phrase:\n\n${words.slice(0, 4).join(' ')}\n${words.slice(4, 8).join(' ')}\n${words.slice(8).join(' ')}\n\nWrite it down and keep it safe.`
    ],
    ['by four letters', words.map((word) => word.slice(0, 4)).join(' ')],
    ['behind a label', `Recovery phrase: ${vector}`],
    ['with commas', words.join(', ')],
    ['below a heading of its own letters', `recovery phrase\n${vector}`],
    ['below a heading in capital letters', `MY WALLET\n\n${vector}`],
    ['below a heading that is a word of the list', `wallet\n${words.join('\n')}`],
    ['above a remark', `${vector}\nkeep this safe`]
  ])('is read %s', async (_how, text) => {
    expect(await phraseOf(text)).toEqual(valid)
  })

  test.each([128, 160, 192, 224, 256])('of %i bits has its checksum tried', async (bits) => {
    const phrase = generateMnemonic(wordlist, bits)
    expect(await phraseOf(phrase)).toMatchObject({ text: phrase, state: 'valid' })
    expect(await phraseOf(`${phrase} zoo`)).toMatchObject({ state: 'wrong-length' })
  })

  test('with a wrong checksum, an unknown word or another length is kept, and said to be so', async () => {
    expect(await phraseOf(vector.replace('yellow', 'zoo'))).toMatchObject({ state: 'wrong-checksum' })
    expect(await phraseOf(vector.replace('sausage', 'sossage'))).toMatchObject({
      state: 'unknown-words',
      unknown: [6]
    })
    const draw = new Draw(5)
    const dice = Array.from({ length: 10 }, () => wordList[draw.below(7776)] ?? '').join(' ')
    expect(await phraseOf(dice)).toMatchObject({ kind: 'phrase', text: dice, state: 'wrong-length' })
    const shamir =
      'duckling enlarge academic academic agency result length solution fridge kidney coal piece deal husband erode duke ajar critical decision keyboard'
    expect(await phraseOf(shamir)).toMatchObject({
      kind: 'phrase',
      text: shamir,
      state: 'wrong-length',
      words: 20
    })
  })

  test('with a wrong checksum loses the heading above it, and no word of its own', async () => {
    const wrong = vector.replace('yellow', 'zoo')
    const read = { kind: 'phrase', text: wrong, state: 'wrong-checksum', words: 12, unknown: [] }
    expect(await phraseOf(`secret phrase\n${wrong}`)).toEqual(read)
    expect(await phraseOf(`Wallet Words\n${wrong}`)).toEqual(read)
    expect(await phraseOf(wrong.replaceAll(' ', '\n'))).toEqual(read)
    const shorter = wrong.split(' ').slice(1).join('\n')
    expect(await phraseOf(shorter)).toMatchObject({ words: 11, state: 'wrong-length' })
  })

  test('is not seen in a sentence', async () => {
    const sentence = 'Keep the words of your recovery phrase in a safe place and never show them to anyone'
    expect((await readRecoveryText(sentence)).kind).toBe('nothing')
  })
})
