import { describe, expect, test } from 'vitest'
import { codesFrom, liveCode } from '../../../src/main/codes/one-time-code.ts'
import { parseOtpauthUri } from '../../../src/main/intake/otpauth-uri.ts'
import { readCorpus } from '../../support/corpus.ts'

interface Vector {
  secret_base32?: string
  secret?: string
  algorithm?: string
  digits?: number
  period?: number
  time?: number
  counter?: number
  code: string
}
interface Vectors {
  kind: 'hotp' | 'totp' | 'steam'
  cases: Vector[]
}

/** The code of a vector, whose secret and settings come in as an address of a site would bring them. */
function codeOf({ kind }: Vectors, one: Vector): string | undefined {
  const { algorithm = 'SHA1', digits = 6, period = 30, counter = 0, time = 0 } = one
  const secret = one.secret_base32 ?? one.secret ?? ''
  const settings = `algorithm=${algorithm}&digits=${String(digits)}&period=${String(period)}`
  const code = parseOtpauthUri(
    `otpauth://${kind}/Site:ada?secret=${secret}&${settings}&counter=${String(counter)}`
  )
  if ('problem' in code) return code.problem
  const { seed } = code
  return kind === 'hotp'
    ? codesFrom(seed, code.settings, code.counter, 1)[0]
    : liveCode(seed, code.settings, time * 1000).code
}

const names = ['rfc4226-appendix-d', 'rfc6238-sha1', 'rfc6238-sha256', 'rfc6238-sha512', 'steam-guard']

describe('vectors of the standards, through addresses', () => {
  for (const name of names) {
    const vectors = readCorpus(`vectors/${name}.json`) as Vectors | undefined
    test.skipIf(vectors === undefined)(`${name}: all`, () => {
      if (vectors === undefined) return
      expect(vectors.cases.length).toBeGreaterThan(5)
      for (const one of vectors.cases) expect(codeOf(vectors, one)).toBe(one.code)
    })
  }
})
