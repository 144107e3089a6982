import { describe, expect, test } from 'vitest'
import { parseOtpauthUri, printOtpauthUri, type ParsedCode } from '../../../src/main/intake/otpauth-uri.ts'
import { exampleSeed } from '../../support/core.ts'
import { holds } from '../../support/random-cases.ts'
import { anyCode } from './any-code.ts'

const plain = ({ seed, ...rest }: ParsedCode) => ({
  ...rest,
  seed: seed.use((bytes) => bytes.toString('hex'))
})
const parse = (text: string): ParsedCode => {
  const code = parseOtpauthUri(text)
  if ('problem' in code) throw new Error(code.problem)
  return code
}
const label = (path: string, more = '') => parse(`otpauth://totp/${path}?secret=${exampleSeed}${more}`).label

describe('an otpauth address', () => {
  test('that we print is read as the same code', () => {
    holds([anyCode], (code) => expect(plain(parse(printOtpauthUri(code)))).toEqual(plain(code)), 2000)
  })

  test('that we print says everything, so that no program must guess', () => {
    const code = parse(`otpauth://totp/Big%20Corp:ada@example.org?secret=${exampleSeed}&image=x`)
    expect(printOtpauthUri(code)).toBe(
      `otpauth://totp/Big%20Corp:ada%40example.org?secret=${exampleSeed}` +
        '&issuer=Big%20Corp&algorithm=SHA1&digits=6&period=30&image=x'
    )
    const counted = parse(`otpauth://hotp/A:a?secret=${exampleSeed}&counter=7`)
    expect(printOtpauthUri(counted)).toBe(
      `otpauth://hotp/A:a?secret=${exampleSeed}&issuer=A&algorithm=SHA1&digits=6&counter=7`
    )
    const steam = parse(`otpauth://steam/Steam:ada?secret=${exampleSeed}`)
    expect(printOtpauthUri(steam)).toBe(
      `otpauth://totp/Steam:ada?secret=${exampleSeed}&issuer=Steam&algorithm=SHA1&digits=5&period=30&encoder=steam`
    )
  })

  test.each<[string, string, string, string, string]>([
    ['no issuer', 'ada', '', '', 'ada'],
    ['the issuer in the label', 'Site:ada', '', 'Site', 'ada'],
    ['the issuer in a parameter', 'ada', '&issuer=Site', 'Site', 'ada'],
    ['both and differing: the parameter wins', 'Old:ada', '&issuer=New', 'New', 'ada'],
    ['an encoded colon and a space behind it', 'Big%20Site%3A%20ada', '', 'Big Site', 'ada'],
    ['a colon in the issuer, given twice', 'A%3A%20B:ada', '&issuer=A%3A%20B', 'A: B', 'ada'],
    ['two colons', 'Site:ada:443', '', 'Site', 'ada:443'],
    ['a slash', 'Site%2Fada', '', '', 'Site/ada'],
    ['a plus sign in the label, which stands for itself', 'Disney+:a+b', '', 'Disney+', 'a+b'],
    ['a plus sign in a parameter, which is a space', 'ada', '&issuer=Big+Site', 'Big Site', 'ada'],
    ['a plus sign in both, which the label explains', 'Disney+:ada', '&issuer=Disney+', 'Disney+', 'ada'],
    ['an empty parameter', 'Site:ada', '&issuer=', 'Site', 'ada'],
    ['a parameter without a value', ':ada', '&issuer', '', 'ada'],
    ['writing from right to left', '%D7%A9%D7%9C%D7%95%D7%9D:%D8%A3', '', 'שלום', 'أ'],
    ['not encoded at all', 'Zoë & Söhne:ada b', '', 'Zoë & Söhne', 'ada b'],
    [
      'a guest of Microsoft',
      'ada_example.org#EXT#@site',
      '&issuer=Site',
      'Site',
      'ada_example.org#EXT#@site'
    ],
    ['percent signs that are none', '100%:a%zz%41', '', '100%', 'a%zzA'],
    ['bytes that are no UTF-8', 'Caf%E9%C3%A9:%F0%9F', '', 'Caf%E9é', '%F0%9F'],
    ['a parameter twice: the first counts', 'ada', '&issuer=A&issuer=B', 'A', 'ada'],
    ['names in capitals', 'ada', '&ISSUER=A', 'A', 'ada'],
    ['a fragment', 'ada', '&issuer=A#B', 'A', 'ada']
  ])('is read with %s', (_what, path, more, issuer, account) => {
    expect(label(path, more)).toEqual({ issuer, account })
  })

  test.each([
    ['encoder=steam', `otpauth://totp/a?secret=${exampleSeed}&encoder=Steam&period=15`, 'steam'],
    ['the type', `otpauth://STEAM/Site:a?secret=${exampleSeed}`, 'steam'],
    ['the issuer', `otpauth://totp/Steam:a?secret=${exampleSeed}`, 'steam'],
    ['the issuer, but six digits', `otpauth://totp/Steam:a?secret=${exampleSeed}&digits=6`, 'totp'],
    ['the issuer, but a counter', `otpauth://hotp/Steam:a?secret=${exampleSeed}`, 'hotp'],
    [
      'the issuer, but said not to be',
      `otpauth://totp/Steam:a?secret=${exampleSeed}&digits=5&encoder=totp`,
      'totp'
    ]
  ])('is of Steam or not by %s', (_what, text, kind) => {
    expect(parse(text).settings.kind).toBe(kind)
  })

  test('keeps parameters that mean nothing to us, in order, up to 4,096 characters', () => {
    const { extraParameters } = parse(
      `otpauth://totp/a?lock=1&secret=${exampleSeed}&image=https%3A%2F%2Fx%2F%3Fa&flag&tag=a&tag=b&encoder=odd&=z&&`
    )
    expect(extraParameters).toEqual([
      { name: 'lock', value: '1' },
      { name: 'image', value: 'https://x/?a' },
      { name: 'flag', value: '' },
      { name: 'tag', value: 'a' },
      { name: 'tag', value: 'b' },
      { name: 'encoder', value: 'odd' }
    ])
    const long = parse(
      `otpauth://totp/a?secret=${exampleSeed}&a=${'x'.repeat(4000)}&b=${'y'.repeat(100)}&c=z`
    )
    expect(long.extraParameters.map(({ name }) => name)).toEqual(['a', 'c'])
  })
})
