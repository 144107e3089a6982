import fc from 'fast-check'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { readLabel } from '../../../src/main/intake/otpauth-label.ts'
import { counterMax, steamSettings, type ParsedCode } from '../../../src/main/intake/otpauth-uri.ts'
import type { CodeSettings } from '../../../src/shared/model/code.ts'

/** Names as people give them: other writings, colons, plus and percent signs, Steam, spaces inside. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...Array.from(':%+&=?#/ aé本😀\u0627\u2066')), maxLength: 12 }),
    fc.constantFrom('', 'Steam', 'Disney+', 'A:b', '100%', '%41', 'שלום', 'Zoë')
  )
  // As every way in leaves them: without ends, marks and halves of characters.
  .map((text) => readLabel(`:${text}`).account.slice(0, 64))
  .map((text) => readLabel(`:${text}`).account)

const anySettings: fc.Arbitrary<CodeSettings> = fc.oneof(
  fc.record({
    kind: fc.constant('totp' as const),
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(5, 6, 8)),
    periodSeconds: fc.oneof(fc.integer({ min: 1, max: 86_400 }), fc.constant(30))
  }),
  fc.record({
    kind: fc.constant('hotp' as const),
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fc.integer({ min: 1, max: 10 }),
    periodSeconds: fc.constant(30)
  }),
  fc.constant(steamSettings)
)

const anyExtra = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('image', 'codeDisplay', 'amp;x', 'a=b', 'Foo Bar'),
      fc.string({ unit: 'binary' })
    ),
    value: fc.string({ unit: 'grapheme' })
  })
  .filter(
    ({ name }) => name !== '' && !/^(secret|issuer|algorithm|digits|period|counter|encoder)$/i.test(name)
  )

/** Every code that can be in a vault. */
export const anyCode: fc.Arbitrary<ParsedCode> = fc
  .record({
    seed: fc.uint8Array({ minLength: 2, maxLength: 128 }),
    issuer: anyName,
    account: anyName,
    settings: anySettings,
    counter: fc.oneof(
      fc.nat(),
      fc.maxSafeNat().map((n) => n % (counterMax + 1))
    ),
    extraParameters: fc.array(anyExtra, { maxLength: 4 })
  })
  .map(({ seed, issuer, account, settings, counter, extraParameters }) => ({
    seed: SecretBytes.take(Uint8Array.from(seed)),
    label: { issuer, account },
    settings,
    counter: settings.kind === 'hotp' ? counter : 0,
    extraParameters
  }))
