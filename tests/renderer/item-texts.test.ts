import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  notesBlocks,
  type Block,
  type Inline
} from '../../src/renderer/src/features/credentials/notes-blocks.ts'
import { graphemes, markedRuns } from '../../src/renderer/src/features/credentials/secret-marks.ts'
import { calendarDateOf, expiryOf, readCalendarDate } from '../../src/renderer/src/ui/calendar-date.ts'
import { quickDe } from '../../src/renderer/src/text/de/quick-de.ts'
import { kindsDe } from '../../src/renderer/src/text/de/kinds-de.ts'
import { shownLine, shownText } from '../../src/renderer/src/ui/shown-text.ts'
import { holds } from '../support/random-cases.ts'

const inlineText = (inlines: readonly Inline[]) =>
  inlines.map(({ text, address }) => text + (address ?? '')).join('')
function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return inlineText(block.inlines)
    case 'code':
      return block.text
    case 'list':
      return block.items.map(inlineText).join('\n')
    case 'paragraph':
      return block.lines.map(inlineText).join('\n')
  }
}

describe('notes', () => {
  it('have headings, lists, bold, italic, code and links, and nothing else', () => {
    const notes =
      '# Title\nplain **bold** *it* `code`\nsecond line\n\n- one\n- two [site](https://a.example)\n1. first\n```\n# no heading\n```'
    expect(notesBlocks(notes)).toEqual([
      { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'Title' }] },
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: 'plain ' },
            { kind: 'bold', text: 'bold' },
            { kind: 'text', text: ' ' },
            { kind: 'italic', text: 'it' },
            { kind: 'text', text: ' ' },
            { kind: 'code', text: 'code' }
          ],
          [{ kind: 'text', text: 'second line' }]
        ]
      },
      {
        kind: 'list',
        isNumbered: false,
        items: [
          [{ kind: 'text', text: 'one' }],
          [
            { kind: 'text', text: 'two ' },
            { kind: 'link', text: 'site', address: 'https://a.example' }
          ]
        ]
      },
      { kind: 'list', isNumbered: true, items: [[{ kind: 'text', text: 'first' }]] },
      { kind: 'code', text: '# no heading' }
    ])
  })
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '![x](https://a.example/x.png)'
  ])('leave %s as text', (notes) => {
    const kinds = notesBlocks(notes).flatMap((block) =>
      block.kind === 'paragraph' ? block.lines.flat() : []
    )
    expect(kinds.every(({ kind }) => kind === 'text' || kind === 'link')).toBe(true)
    expect(inlineText(kinds).replaceAll(/[^a-z]/g, '')).toBe(notes.replaceAll(/[^a-z]/g, ''))
  })
  it('lose no letter of what was typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('# ', '- ', '1. ', '**', '*', '`', '```', '\n', '[a](b)', ' ')
    )
    holds([fc.array(piece, { maxLength: 30 })], (pieces) => {
      const notes = pieces.join('')
      const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')
      // Behind the fence of a code block stands what it is written in: `js`.
      if (notes.includes('```')) return
      expect(letters(notesBlocks(notes).map(blockText).join('\n'))).toBe(letters(notes))
    })
  })
  it('of a megabyte without an end of their marks are read at once', () => {
    for (const mark of ['*', '**', '`', '[', '[a](', '- ', '#']) {
      expect(notesBlocks(mark.repeat(50_000)).length).toBeGreaterThan(0)
    }
  })
})

describe('texts that are shown', () => {
  it('cannot turn what is around them, and show control characters', () => {
    expect(shownText('a\u202eb\u2066c\u200bd\ufeff')).toBe('abcd')
    expect(shownText('a\u0000b\u001b\u007f\u0085')).toBe('a␀b␛␡\ufffd')
    expect(shownText('line\r\nnext\tcell')).toBe('line\nnext\tcell')
    expect(shownText('👩‍👩‍👧 שלום')).toBe('👩‍👩‍👧 שלום')
  })
  it('in one line are short, whatever was typed', () => {
    expect(shownLine('a\n  b\t\u0000c')).toBe('a b ␀c')
    expect(Array.from(shownLine('🗝'.repeat(1_000_000)))).toHaveLength(301)
    expect(shownLine('x'.repeat(300))).toBe('x'.repeat(300))
  })
})

describe('a secret by its characters', () => {
  it('is told apart into letters, digits and symbols', () => {
    expect(markedRuns('aB01-é९ ')).toEqual([
      { text: 'aB', mark: 'letter' },
      { text: '01', mark: 'digit' },
      { text: '-', mark: 'symbol' },
      { text: 'é', mark: 'letter' },
      { text: '९', mark: 'digit' },
      { text: ' ', mark: 'symbol' }
    ])
    expect(graphemes('a👩‍👩‍👧e\u0301')).toEqual(['a', '👩‍👩‍👧', 'e\u0301'])
  })
  it('stays whole', () => {
    holds([fc.string({ unit: 'binary' })], (text) => {
      expect(
        markedRuns(text)
          .map((run) => run.text)
          .join('')
      ).toBe(text)
    })
  })
})

describe('dates', () => {
  it.each([
    ['2027-03-31', '2027-03-31'],
    ['2027-3', '2027-03'],
    ['31.3.2027', '2027-03-31'],
    ['3/2027', '2027-03'],
    ['03/27', '2027-03'],
    [' 12-30 ', '2030-12'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', undefined],
    ['13/27', undefined],
    ['03/04/2027', undefined],
    ['0', undefined],
    ['soon', undefined],
    ['', undefined]
  ])('%j is %j', (text, date) => {
    expect(readCalendarDate(text)).toBe(date)
  })
  it('are said in words', () => {
    expect(calendarDateOf('2027-03-31')).toBe('31 March 2027')
    expect(calendarDateOf('2027-03')).toBe('March 2027')
    expect(calendarDateOf('whenever')).toBe('whenever')
  })
  it('of expiry say how far off they are, a month by its last day', () => {
    const now = new Date(2026, 10, 22, 12).getTime()
    expect(expiryOf('2026-11', now)).toEqual({ state: 'soon', left: 'in 8 days' })
    expect(expiryOf('2026-11-21', now)).toEqual({ state: 'over', left: 'yesterday' })
    expect(expiryOf('2027-11', now)).toEqual({ state: 'later', left: 'in 12 months' })
    expect(expiryOf('2036-11', now)).toEqual({ state: 'later', left: 'in 10 years' })
    expect(expiryOf('never', now)).toBeUndefined()
  })
})

it('German puts the label of what is copied into its case, and leaves what a person wrote', () => {
  const { userName, cardHolder, fullName, privateKey, licenceKey, licensedTo } = kindsDe.places
  const labels = [userName, cardHolder, fullName, privateKey, licenceKey, licensedTo, '„Mein Name“']
  expect(labels.map((label) => quickDe.copy(label))).toEqual([
    'Benutzernamen kopieren',
    'Namen auf der Karte kopieren',
    'Vollständigen Namen kopieren',
    'Privaten Schlüssel kopieren',
    'Lizenzschlüssel kopieren',
    '„Lizenziert für“ kopieren',
    '„Mein Name“ kopieren'
  ])
})
