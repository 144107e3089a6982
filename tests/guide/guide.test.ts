import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasValues, parseQuery } from '../../src/main/listing/parse-query.ts'
import { actionIds, keysOf } from '../../src/renderer/src/app/actions.ts'
import { healthText } from '../../src/renderer/src/text/health-text.ts'
import { itemsText } from '../../src/renderer/src/text/items-text.ts'
import { kindsText } from '../../src/renderer/src/text/kinds-text.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import { HealthKind } from '../../src/shared/model/health.ts'
import { credentialKinds } from '../../src/shared/rules/credential-kinds.ts'

const root = resolve(import.meta.dirname, '../..')
const guide = join(root, 'docs/guide')
const pictures = join(root, 'docs/pictures')
const pages = readdirSync(guide).filter((name) => name.endsWith('.md'))
const textOf = (path: string): string => readFileSync(path, 'utf8')
const page = (name: string): string => textOf(join(guide, name))
const documents = [join(root, 'README.md'), ...pages.map((name) => join(guide, name))]

/** What a Markdown text links to within the repository, pictures too. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))

/** The names by which headings are linked to, as GitHub makes them. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-')
  )

const codesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')

describe('the guide', () => {
  it('links only to what is there, with its pictures and headings', () => {
    const links = documents.flatMap((from) => linksIn(textOf(from)).map((target) => ({ from, target })))
    expect(links.length).toBeGreaterThan(40)
    const dead = links.filter(({ from, target }) => {
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? from : resolve(dirname(from), path)
      return !existsSync(file) || (anchor !== undefined && !anchorsIn(textOf(file)).includes(anchor))
    })
    expect(dead.map(({ from, target }) => `${relative(root, from)}: ${target}`)).toEqual([])
  })

  it('names every page in its index', () => {
    const named = linksIn(page('README.md'))
    expect(pages.filter((name) => name !== 'README.md' && !named.includes(name))).toEqual([])
  })

  it('uses every picture there is, and none is too large for a slow line', () => {
    const there = readdirSync(pictures)
    const used = new Set(
      documents.flatMap((from) =>
        linksIn(textOf(from)).map((target) => relative(pictures, resolve(dirname(from), target)))
      )
    )
    expect(there.filter((name) => !used.has(name))).toEqual([])
    expect(there.length).toBeLessThanOrEqual(28)
    expect(there.filter((name) => statSync(join(pictures, name)).size > 60_000)).toEqual([])
  })

  it('draws every picture by the command that draws them', () => {
    const drawings = readdirSync(join(root, 'tests/pictures'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => textOf(join(root, 'tests/pictures', name)))
      .join('\n')
    const notDrawn = readdirSync(pictures).filter(
      (name) => !drawings.includes(`'${name.replace(/^guide-|\.png$/g, '')}'`)
    )
    expect(notDrawn).toEqual([])
  })
})

/** All words of the window, as they stand in its files; where a word comes in between, what is before it. */
const windowWords = ['src/renderer/src/text', 'src/main/text'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...textOf(join(root, folder, name)).matchAll(/'([^'\n]+)'|`([^`$\n]+)/g)])
    .map(([, plain, beginning]) => plain ?? (beginning ?? '').replace(/: $/, ''))
)

describe('what stands in bold letters', () => {
  it.each(pages)('%s: is what the window says, or a whole sentence', (name) => {
    const known = new Set(windowWords)
    const bold = [
      ...page(name)
        .replace(/`[^`]*`/g, '')
        .matchAll(/\*\*([^*]+)\*\*/g)
    ]
      .map(([, words]) => (words ?? '').replace(/\s+/g, ' '))
      // The face of a button; a sentence that matters.
      .filter((words) => words.length > 2 && !/[.:]$/.test(words))
    expect(bold.filter((words) => !known.has(words))).toEqual([])
  })
})

describe('what the guide says of the search', () => {
  const codes = codesIn(page('finding.md'))
  const queries = codes.filter((code) => /^-?[a-z]+:/.test(code))

  it('has every operator the window offers', () => {
    const offered = Object.keys(itemsText.operators).filter((name) => name !== 'minus')
    expect(offered.length).toBeGreaterThan(7)
    expect(offered.filter((name) => !queries.some((query) => query.startsWith(`${name}:`)))).toEqual([])
    expect(codes.some((code) => /^-\w+$/.test(code))).toBe(true)
  })

  it('has every value of has: and every kind', () => {
    expect(hasValues.filter((value) => !codes.includes(`has:${value}`))).toEqual([])
    expect(credentialKinds.filter((kind) => !codes.includes(kind))).toEqual([])
  })

  it('has nothing the search does not understand', () => {
    expect(queries.length).toBeGreaterThan(12)
    expect(queries.filter((query) => parseQuery(query).unknown.length > 0)).toEqual([])
  })
})

describe('what the guide says of keys', () => {
  const text = page('keyboard.md')
  const written = (keys: string): string => keys.replace('Mod', 'Ctrl')

  it('has every key of the registry', () => {
    const keys = actionIds.flatMap((id) => keysOf(id) ?? []).map(written)
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter((key) => !text.includes(`| ${key} `))).toEqual([])
  })

  it('has no other key that works everywhere', () => {
    const known = new Set(actionIds.flatMap((id) => keysOf(id) ?? []).map(written))
    const everywhere = text.slice(0, text.indexOf('## In the list'))
    const keys = [...everywhere.matchAll(/^\| ((?:Ctrl|\?)\S*) /gm)].map(([, key]) => key ?? '')
    // What is pasted is read by the page itself, not by an action.
    expect(keys.filter((key) => !known.has(key))).toEqual(['Ctrl+V'])
  })
})

describe('what the guide says of the rest', () => {
  it('has every setting', () => {
    const text = page('settings.md')
    const names = Object.values(settingsText.names)
    expect(names.length).toBeGreaterThan(25)
    expect(names.filter((name) => !text.includes(`| ${name} `) && !text.includes(`## ${name}\n`))).toEqual([])
  })

  it('has every finding of the health page', () => {
    const text = page('health.md')
    const codes = codesIn(text)
    const missing = HealthKind.options.filter(
      (kind) => !codes.includes(kind) || !text.includes(`**${healthText.kinds[kind]}**`)
    )
    expect(missing).toEqual([])
  })

  it('has every kind of item', () => {
    const text = page('adding-credentials.md')
    expect(Object.values(kindsText.one).filter((name) => !text.includes(`| ${name} `))).toEqual([])
  })
})
