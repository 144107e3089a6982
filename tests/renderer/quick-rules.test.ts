import { describe, expect, it } from 'vitest'
import type { QuickRow } from '../../src/shared/model/quick.ts'
import { quickPageCalls } from '../../src/shared/bridge/channels.ts'
import { actionsOf } from '../../src/renderer/src/quick/row-actions.ts'
import { enterName, enterOf } from '../../src/renderer/src/quick/row-rules.ts'
import { saidText } from '../../src/renderer/src/quick/said.ts'
import { keyMeaning } from '../../src/renderer/src/quick/search-keys.ts'
import { importsOf, sourceFiles } from '../architecture/source-files.ts'
import { credentialId, sampleCode } from '../support/page-samples.ts'

const row = (part: Partial<QuickRow> = {}): QuickRow => ({
  target: { kind: 'credential', id: credentialId(1) },
  kindOfCredential: 'login',
  title: 'Northern Bank',
  userName: 'you',
  host: '',
  hasPassword: true,
  codes: [],
  ...part
})
const codes = [sampleCode(1)]
const none = { hasPassword: false, userName: '' }

describe('Enter in quick access', () => {
  it.each([
    ['password', row({ codes })],
    ['cardNumber', row({ kindOfCredential: 'card' })],
    ['privateKey', row({ kindOfCredential: 'ssh-key' })],
    ['code', row({ hasPassword: false, codes })],
    ['code', row({ target: { kind: 'code', id: codes[0]!.id }, kindOfCredential: null, ...none, codes })],
    ['counter', row({ ...none, codes: [sampleCode(1, { kind: 'hotp' })] })],
    ['userName', row({ hasPassword: false })],
    ['fullName', row({ kindOfCredential: 'identity', hasPassword: false })],
    ['open', row({ kindOfCredential: 'note', ...none })]
  ])('does what is wanted most and says it: %s', (name, of) => {
    expect(enterName(of, undefined)).toBe(name)
  })

  it('copies the code first where its password was copied before, and only there', () => {
    const of = row({ codes })
    expect(enterOf(of, of.target)).toEqual({ kind: 'copy', field: 'code' })
    expect(enterOf(of, { kind: 'credential', id: credentialId(2) })).toEqual({
      kind: 'copy',
      field: 'password'
    })
    expect(enterOf(row(), of.target)).toEqual({ kind: 'copy', field: 'password' })
  })
})

describe('keys in the search line', () => {
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false }
  const rows = { chosen: 2, count: 10, perPage: 4 }
  const meaning = (key: string, part: Partial<typeof plain> = {}) =>
    keyMeaning({ key, ...plain, ...part }, rows)

  it('copy: Enter, with Ctrl or Cmd the code, with Shift the user name', () => {
    expect(meaning('Enter')).toEqual({ kind: 'enter' })
    expect(meaning('Enter', { ctrlKey: true })).toEqual({ kind: 'copy', field: 'code' })
    expect(meaning('Enter', { metaKey: true })).toEqual({ kind: 'copy', field: 'code' })
    expect(meaning('Enter', { shiftKey: true })).toEqual({ kind: 'copy', field: 'user-name' })
    // Held down it would make code after code.
    expect(meaning('Enter', { repeat: true })).toBeUndefined()
  })

  it('choose: arrows, pages, the first and the last', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']
    expect(keys.map((key) => meaning(key))).toEqual(
      [3, 1, 6, 0, 0, 9].map((index) => ({ kind: 'choose', index }))
    )
    // With Shift they choose letters in the line.
    expect(meaning('Home', { shiftKey: true })).toBeUndefined()
  })

  it('open the actions and go away; with Shift, Tab leaves the line', () => {
    expect(meaning('Tab')).toEqual({ kind: 'actions' })
    expect(meaning('Tab', { shiftKey: true })).toBeUndefined()
    expect(meaning('Escape')).toEqual({ kind: 'hide' })
    expect(keyMeaning({ key: 'Tab', ...plain }, { ...rows, count: 0 })).toBeUndefined()
    expect(meaning('a')).toBeUndefined()
  })
})

describe('actions of a row', () => {
  it('are what it has, each code by its name where there are several', () => {
    const labels = (of: QuickRow, isHolding = false) => actionsOf(of, isHolding).map(({ label }) => label)
    expect(labels(row({ codes }), true)).toEqual([
      'Copy password',
      'Copy code',
      'Copy user name',
      'Show in Latchkey',
      'Clear the clipboard now'
    ])
    expect(labels(row({ ...none, codes: [sampleCode(1), sampleCode(2, { kind: 'hotp' })] }))).toEqual([
      'Copy the code of “Site 1 — user1”',
      'Make and copy a code of “Site 2 — user2”',
      'Show in Latchkey'
    ])
    expect(labels(row({ kindOfCredential: 'card' }))[0]).toBe('Copy card number')
  })
})

describe('what is said', () => {
  it('is a whole sentence with the time it stays', () => {
    const copied = { kind: 'copied', field: 'password', holdsAtMs: undefined, codeIsNext: true } as const
    expect(saidText(copied, 0, 30)).toBe('Password copied. Clears in 30 s. Enter copies the code.')
    expect(saidText({ ...copied, codeIsNext: false }, 0, null)).toBe('Password copied.')
    expect(saidText({ ...copied, field: 'code', holdsAtMs: 2_400, codeIsNext: false }, 0, null)).toBe(
      'The next code was copied. It starts in 3 s.'
    )
  })
})

describe('the page of quick access', () => {
  const files = sourceFiles('src/renderer/src/quick')

  it('names no call that it may not make', () => {
    const called = files.flatMap(({ text }) =>
      [...text.matchAll(/call\('([\w.]+)'/g)].map(([, name]) => name)
    )
    expect(called.length).toBeGreaterThan(3)
    expect(
      called.filter((name) => !(quickPageCalls as readonly (string | undefined)[]).includes(name))
    ).toEqual([])
  })

  it('brings neither the window with it nor React Aria, by whatever way', () => {
    const withoutTypes = (text: string) => text.replaceAll(/^import type [^'"]*from '[^']*'/gm, '')
    const all = new Map(
      sourceFiles('src/renderer').map(({ path, text }) => [path, { path, text: withoutTypes(text) }])
    )
    const seen = new Set<string>()
    const strangers: string[] = []
    const visit = (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      const file = all.get(path)
      for (const from of file === undefined ? [] : importsOf(file)) {
        if (from.startsWith('.')) visit(new URL(from, `file:///${path}`).pathname.slice(1))
        else if (from.startsWith('react-aria')) strangers.push(`${path} → ${from}`)
      }
    }
    visit('src/renderer/src/quick/main.tsx')
    expect(seen.size).toBeGreaterThan(40)
    expect(strangers).toEqual([])
    expect([...seen].filter((path) => path.includes('/app/'))).toEqual(['src/renderer/src/app/ready.ts'])
  })
})
