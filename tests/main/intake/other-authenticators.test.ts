import { describe, expect, test } from 'vitest'
import { codesFrom, liveCode } from '../../../src/main/codes/one-time-code.ts'
import { printBase32Secret, readBase32Secret } from '../../../src/main/intake/base32-secret.ts'
import { readText } from '../../../src/main/intake/read-text.ts'
import { readCorpus } from '../../support/corpus.ts'

interface Expected {
  type?: string
  name?: string | null
  issuer?: string | null
  secret?: string
  algorithm?: string
  digits?: number
  period?: number
  counter?: number
  hotp_codes?: Record<string, string>
  codes?: Record<string, string>
}
interface Case {
  uri: string
  must_fail?: boolean
  expected?: Expected
  note?: string
}

const sources = [
  '2faguard',
  '2fauth',
  'bitwarden',
  'libcotp',
  'pass-otp',
  'passlib',
  'pquerna-otp',
  'proton-webclients',
  'pyotp',
  'stratum',
  'url-otpauth'
]

/** Where we read a case in another way than the authenticator it is from, and why. Each line is in use. */
const decisions: readonly (readonly [matches: RegExp, reason: string])[] = [
  [
    /^otpauth:\/\/yaotp|^motp:/,
    'Yandex and mOTP are named and kept as text: no code can be computed of them'
  ],
  [
    /^otpauth:\/\/hotp.*3PXP$/,
    'a counter that is not given is 0, where RFC 4226 begins; Stratum, pyotp and 2FAuth say so, libcotp refuses'
  ],
  [/^otpauth:\/\/hotp\?/, 'no label is an empty one, as without a counter'],
  [
    /Microsoft:account\?.*issuer=service/,
    'issuers differ: the parameter wins, as the format says; a guess to show, not a reason to refuse'
  ],
  [/Provider1:alice\?.*issuer=Provider2/, 'issuers differ: the parameter wins'],
  [/Foo:bar\?.*issuer=Bar/, 'issuers differ: the parameter wins'],
  [/issuer:username\?.*issuer=something/, 'issuers differ: the parameter wins'],
  [/digits=2$/, 'one to ten digits are read: what a site gives out is what its login takes'],
  [/period=200$/, 'up to a day is read: no rule of the format says less'],
  [/totp\/\?secret/, 'an empty label is read: the person names it'],
  [/issuer1:issuer2:issuer3/, 'the first colon ends the issuer, more belong to the account'],
  [/totp\/:alice/, 'an empty issuer is read: the person names it'],
  [/&algorithm=SHA(256|512)$.*/, 'of a parameter given twice the first counts'],
  [/^otpauth:\/\/totp\/a%3Ab/, 'an encoded colon separates, as the format says'],
  [/Meraki/, 'a slash does not separate: it is part of the account'],
  [
    /(totp|hotp)\/(issuer|Steam)\?/,
    'a label without a colon is the account, as the format says; Stratum makes it the issuer'
  ],
  [/totp\/:username/, 'a label without an issuer is an account; Stratum makes it the issuer'],
  [/&steam$/, 'a parameter `steam` without a value is of one program alone']
]

/** A secret in one spelling: left-over bits at its end are dropped. */
function secretOf(text: string | undefined): string | undefined {
  const seed = text === undefined ? undefined : readBase32Secret(text)
  return seed === undefined || 'problem' in seed ? undefined : printBase32Secret(seed)
}

/** What we read differently from what is expected; nothing where we agree. */
function disagreement({ uri, must_fail: mustFail, expected = {} }: Case): string | undefined {
  const [read] = readText(uri, 'pasted-picture', {})
  if (mustFail === true) return read?.kind === 'code' ? 'read' : undefined
  if (read?.kind === 'problem') return `refused: ${read.problem}`
  if (read?.kind !== 'code') return `read as ${read?.kind ?? 'nothing'}`
  const { label, settings, seed, counter } = read.code
  const pairs: [string, unknown, unknown][] = [
    ['type', expected.type, settings.kind],
    ['name', expected.name === null ? '' : expected.name, label.account],
    ['issuer', expected.issuer === null ? '' : expected.issuer, label.issuer],
    ['algorithm', expected.algorithm, settings.algorithm],
    ['digits', expected.digits, settings.digits],
    ['period', expected.period, settings.periodSeconds],
    ['counter', expected.counter, counter],
    ['secret', secretOf(expected.secret), printBase32Secret(seed)],
    ...Object.entries(expected.codes ?? {}).map(([seconds, code]): [string, unknown, unknown] => {
      return [`code at ${seconds}`, code, liveCode(seed, settings, Number(seconds) * 1000).code]
    }),
    ...Object.entries(expected.hotp_codes ?? {}).map(([at, code]): [string, unknown, unknown] => {
      return [`code of ${at}`, code, codesFrom(seed, settings, Number(at), 1)[0]]
    })
  ]
  const wrong = pairs.filter(([, theirs, ours]) => theirs !== undefined && theirs !== ours)
  return wrong.length === 0 ? undefined : wrong.map(([what, , ours]) => `${what} ${String(ours)}`).join(', ')
}

describe('addresses of other authenticators’ tests', () => {
  const collections = sources.map(
    (name) => [name, readCorpus(`uris/${name}.json`) as { cases: Case[] } | undefined] as const
  )
  const there = collections.filter(([, collection]) => collection !== undefined)

  test.each(there)('%s: read as there, or differently for a reason', (_name, collection) => {
    const unexplained = (collection?.cases ?? []).flatMap((one) => {
      const difference = disagreement(one)
      const isDecided = decisions.some(([matches]) => matches.test(one.uri))
      return difference === undefined || isDecided ? [] : [`${one.uri}: ${difference}`]
    })
    expect(unexplained).toEqual([])
  })

  test.skipIf(there.length < sources.length)('every decision is about a case there is', () => {
    const cases = there.flatMap(([, collection]) => collection?.cases ?? [])
    const differing = cases.filter((one) => disagreement(one) !== undefined).map(({ uri }) => uri)
    for (const [matches, reason] of decisions) {
      expect(
        differing.some((uri) => matches.test(uri)),
        reason
      ).toBe(true)
    }
  })
})

describe('secrets of other authenticators’ tests', () => {
  const base32 = readCorpus('secrets/base32.json') as
    { cases: { input: string; ascii?: string; must_fail?: boolean }[] } | undefined

  test.skipIf(base32 === undefined)('are read as RFC 4648 says, from two bytes on', () => {
    for (const { input, ascii, must_fail: mustFail } of base32?.cases ?? []) {
      const seed = readBase32Secret(input)
      const text = 'problem' in seed ? seed.problem : seed.use((bytes) => bytes.toString())
      // A wrong number of `=` says nothing about the secret: it is read, as by Bitwarden.
      if (mustFail === true && input !== 'MZXW6Y==') expect(seed, input).toHaveProperty('problem')
      else if (mustFail === true) expect(text).toBe('foo')
      else if (ascii === '') expect(text).toBe('no-secret')
      else expect(text).toBe((ascii ?? '').length < 2 ? 'secret-too-short' : ascii)
    }
  })

  const weird = readCorpus('vectors/bitwarden-weird-secrets.json') as
    { time: number; cases: { input: string; code: string }[] } | undefined

  test.skipIf(weird === undefined)(
    'Bitwarden’s give its codes, or are refused where it drops letters',
    () => {
      for (const { input, code } of weird?.cases ?? []) {
        const [read] = readText(input, 'typed-text', {})
        if (read?.kind === 'code') {
          expect(liveCode(read.code.seed, read.code.settings, (weird?.time ?? 0) * 1000).code, input).toBe(
            code
          )
        } else {
          // A letter outside of base32 is a slip of typing: a code from the rest would be wrong for ever, in silence.
          expect(input).toMatch(/[^a-z2-7=:/]|^ddfdf$/i)
        }
      }
    }
  )

  const proton = readCorpus('uris/proton-webclients.json') as
    { valid_secrets: string[]; invalid_secrets: string[] } | undefined

  test.skipIf(proton === undefined)('Proton’s are read and refused as there, escapes apart', () => {
    for (const secret of proton?.valid_secrets ?? []) {
      // A percent sign belongs into an address; in a bare secret it is a slip.
      expect('problem' in readBase32Secret(secret), secret).toBe(secret.includes('%'))
    }
    for (const secret of proton?.invalid_secrets ?? [])
      expect(readBase32Secret(secret)).toMatchObject({ problem: 'secret-not-base32' })
  })
})
