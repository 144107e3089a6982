import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printBase32Secret } from '../../src/main/intake/base32-secret.ts'
import { encodeBatches } from '../../src/main/intake/encode-batches.ts'
import { printOtpauthUri, type ParsedCode } from '../../src/main/intake/otpauth-uri.ts'
import { readText, type ReadText } from '../../src/main/intake/read-text.ts'
import { IntakeRow } from '../../src/shared/model/intake.ts'
import { anyCode } from '../main/intake/any-code.ts'
import { holds } from '../support/random-cases.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { counting, type Tally } from './support/tally.ts'

const runs = count(20_000, 100_000)
const timeout = timeLimitMs(120_000, 600_000)

/** What people, cameras and ill-wishers do to a text. */
const nasty = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%E2%80%AE',
    '+',
    '&',
    '?',
    '#',
    '=',
    ':',
    '//',
    '\n',
    '\u202e',
    '😀',
    '\ud800'
  ),
  fc.constantFrom(
    '&secret=',
    '&digits=99999999999999999999',
    '&period=-1',
    '&counter=18446744073709551616',
    'א'
  ),
  fc.nat(400).map((n) => 'A'.repeat(n * n > 4096 ? n : n * n)),
  fc.nat(60).map((n) => ' '.repeat(n * n))
)
const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(5), nasty), { maxLength: 4 })
type Cuts = readonly (readonly [number, number, string])[]

/** A text with pieces taken out and others put in, at places that are chosen by numbers. */
const altered = (text: string, all: Cuts): string =>
  all.reduce((now, [place, length, piece]) => {
    const at = place % (now.length + 1)
    return now.slice(0, at) + piece + now.slice(at + length)
  }, text)

/** Reads it in both ways, and looks at what is answered: no row that could not be sent, and nothing of the seed. */
function tryText(tally: Tally, text: string, seeds: readonly string[]): void {
  tally.tried += 1
  tally.lost += 1
  // Time of the processor, not of the wall: other programs on this machine are no fault of a text.
  const began = process.cpuUsage()
  const read = [...readText(text, 'pasted-picture', {}), ...readText(text, 'typed-text', { issuer: 'Site' })]
  const { user, system } = process.cpuUsage(began)
  const ms = (user + system) / 1000
  const shown = JSON.stringify(read.map(shownOf))
  expect(read.length).toBeGreaterThan(1)
  for (const one of read) if (one.kind === 'problem') IntakeRow.parse(one)
  for (const seed of seeds) expect(windowsOf(seed).filter((part) => shown.includes(part))).toEqual([])
  tally.lost -= 1
  tally.more = { 'slowest ms': Math.max(Number(tally.more?.['slowest ms'] ?? 0), Math.round(ms)) }
}

/** All that leaves main of what was read: never the seed, nor parameters that mean nothing to us. */
function shownOf(read: ReadText): unknown {
  if (read.kind === 'problem') return read
  if (read.kind === 'code') return { ...read.code.label, ...read.code.settings, seed: read.code.seed }
  if (read.kind === 'other-code') return { type: read.other.type, text: read.other.text }
  return read.part.entries.map((entry) => ('problem' in entry ? entry.problem : { seed: entry.seed }))
}

const windowsOf = (seed: string): string[] => {
  return Array.from({ length: Math.max(0, seed.length - 15) }, (_, at) => seed.slice(at, at + 16))
}
const seedOf = ({ seed }: ParsedCode): string => printBase32Secret(seed)
/** Seeds whose text cannot come about by itself, as a row of the same letters does. */
const oddCode = anyCode.filter((code) => new Set(seedOf(code)).size > 8)

describe('texts that were altered', () => {
  test('addresses of codes', { timeout }, () => {
    const tally = counting('altered texts: addresses of codes')
    holds(
      [oddCode, cuts],
      (code, all) => tryText(tally, altered(printOtpauthUri(code), all), [seedOf(code)]),
      runs
    )
  })

  test('addresses put together at random', { timeout }, () => {
    const tally = counting('altered texts: addresses at random')
    const name = fc.constantFrom(
      'secret',
      'SECRET',
      'issuer',
      'digits',
      'period',
      'counter',
      'algorithm',
      'encoder',
      'x'
    )
    const value = fc.oneof(
      nasty,
      fc.string(),
      fc.constantFrom('steam', 'SHA1', '6', '30', 'MFRGGZDFMZTWQ2LK')
    )
    const scheme = fc.constantFrom(
      'otpauth://totp/',
      'otpauth://hotp/',
      'otpauth://steam/',
      'OTPAUTH://x/',
      'steam://',
      'motp://'
    )
    const query = fc.array(fc.tuple(name, value), { maxLength: 8 })
    holds(
      [scheme, fc.array(nasty, { maxLength: 5 }), query],
      (begin, label, parameters) => {
        const written = parameters.map(([one, its]) => `${one}=${its}`).join('&')
        tryText(tally, `${begin}${label.join('')}?${written}`, [])
      },
      runs
    )
  })

  test('exports of Google Authenticator', { timeout }, () => {
    const tally = counting('altered texts: exports')
    const codes = fc.array(oddCode, { minLength: 1, maxLength: 3 })
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 })
    holds(
      [codes, flips, fc.oneof(fc.constant([]), cuts)],
      (all, bits, pieces) => {
        const [address = 'otpauth-migration://offline?data='] = encodeBatches(all)
        const [begin = '', data = ''] = address.split('data=')
        const bytes = Buffer.from(decodeURIComponent(data), 'base64')
        for (const [place, bit] of bits) if (bytes.length > 0) bytes[place % bytes.length] = bit
        const text = `${begin}data=${encodeURIComponent(bytes.toString('base64'))}`
        tryText(tally, altered(text, pieces), all.map(seedOf))
      },
      runs
    )
  })

  test('anything at all', { timeout }, () => {
    const tally = counting('altered texts: anything')
    const line = fc.oneof(
      nasty,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', 'otpauth://', 'AAAA', 'wifi:P:')
    )
    holds([fc.array(line, { maxLength: 30 })], (lines) => tryText(tally, lines.join(''), []), runs)
  })

  test('texts as long as can be', { timeout }, () => {
    const tally = counting('altered texts: as long as can be')
    const longest = 262_144
    const pieces = [
      ' ',
      'A',
      '=',
      '%',
      '%3D',
      '"',
      ',',
      ')',
      '\n',
      'A\n',
      '&',
      'a=b&',
      'otpauth://',
      ' steam://',
      ':',
      'P:',
      ';p:\\'
    ]
    const starts = [
      '',
      'otpauth://totp/',
      'otpauth://totp/a?secret=',
      'otpauth-migration://offline?data=',
      'steam://',
      'wifi:',
      'http://'
    ]
    for (const start of starts) {
      for (const piece of pieces) {
        tryText(tally, `${start}${piece.repeat(longest / piece.length)}x`.slice(0, longest), [])
      }
    }
  })
})
