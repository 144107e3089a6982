import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { german } from '../../src/renderer/src/text/de/german.ts'
import { speak } from '../../src/renderer/src/text/language.ts'
import { pseudo } from '../../src/renderer/src/text/pseudo.ts'
import { allSpoken, englishBehind } from '../../src/renderer/src/text/spoken.ts'

const folder = new URL('../../src/renderer/src/text/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

/** Every text object by its name: those that a file of `text/` exports. */
const texts: [string, object][] = []
const notSpoken: string[] = []
for (const file of files) {
  const module = (await import(new URL(file, folder).href)) as Record<string, unknown>
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== 'object' || value === null || value === pseudo) continue
    if (allSpoken().has(value)) texts.push([name, value])
    else notSpoken.push(`${file}: ${name}`)
  }
}

const numberArguments = [411, 412, 413, 414]
const textArguments = ['Qax', 'Qbx', 'Qcx', 'Qdx']
const listArguments = numberArguments.map((n) => [n, n + 100])

/** What a text says for each kind of argument it may take: none throws for all of them. */
function said(text: unknown): (string | undefined)[] {
  if (typeof text !== 'function') return [text as string]
  const say = text as (...args: unknown[]) => string
  return [numberArguments, textArguments, listArguments, [411, 412, [413, 414]], [null], [1], [2]].map(
    (args) => {
      try {
        return say(...args)
      } catch {
        return undefined
      }
    }
  )
}

/** All texts of an object with the way to each. */
function leaves(value: unknown, way = ''): [string, unknown][] {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return [[way, value]]
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${way}.${name}`))
}

const at = (value: unknown, way: string): unknown =>
  way
    .split('.')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], value)

/** Numbers and sample names in a text, whatever stands between digits. */
const marksIn = (text: string): string[] =>
  [...text.replace(/(?<=\d)[.,](?=\d{3})/g, '').matchAll(/\d+|Q[abcd]x/g)].map(String).sort()

const german0 = (english: object): object => german.inPlaceOf(englishBehind(english)) ?? {}

afterEach(() => speak('en'))

describe('every text', () => {
  it('of the page is in a text object that can answer in other languages', () => {
    expect(notSpoken).toEqual([])
    expect(texts.length).toBeGreaterThan(25)
  })

  it('is there in German', () => {
    const missing = texts.filter(([, english]) => german.inPlaceOf(englishBehind(english)) === undefined)
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it.each(texts)(
    'of %s says the same names and numbers in German, in words of its own',
    async (_name, english) => {
      const ways = leaves(englishBehind(english))
      for (const [way, one] of ways) {
        const other = at(german0(english), way)
        expect(typeof other, way).toBe(typeof one)
        if (typeof one !== 'string' && typeof one !== 'function') continue
        const ours = said(one)
        await speak('de')
        const theirs = said(other)
        await speak('en')
        ours.forEach((text, n) => {
          const translated = theirs[n]
          if (text === undefined || translated === undefined) return
          // "once" and "twice" are words in one language and numbers in the other.
          if (typeof one !== 'function' || n < 3) expect(marksIn(translated), way).toEqual(marksIn(text))
          expect(translated.trim() === '', way).toBe(text.trim() === '')
          if (/[a-z]{3} [a-z]{3} [a-z]{2}/.test(text)) expect(translated, way).not.toBe(text)
          // German quotation marks, and no one is addressed as a friend.
          expect(translated, way).not.toMatch(/”|\b[Dd](u|ich|ir|ein|eine[nrms]?)\b|[a-zäöüß]!/)
        })
      }
    }
  )

  it('goes through the object that the page reads: in a made-up language nothing is missing', async () => {
    await speak('pseudo')
    for (const [name, object] of texts) {
      for (const [way, text] of leaves(englishBehind(object))) {
        const read = at(object, way)
        if (typeof text === 'string' && text !== '') expect(read, name + way).toMatch(/^\[.*\]$/s)
        else if (typeof text === 'function')
          for (const line of said(read))
            if (line !== undefined && line !== '') expect(line, name + way).toMatch(/^\[.*\]$/s)
      }
    }
  })
})
