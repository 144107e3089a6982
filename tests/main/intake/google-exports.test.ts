import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseMigrationUri, type BatchPart } from '../../../src/main/intake/otpauth-migration.ts'

const read = (text: string): BatchPart => {
  const part = parseMigrationUri(text)
  if ('problem' in part) throw new Error(part.problem)
  return part
}
const codesOf = ({ entries }: BatchPart) => entries.flatMap((one) => ('problem' in one ? [] : [one]))

describe('exports that others made', () => {
  const folder = fileURLToPath(
    new URL('../../../../shared/corpora/imports/google-authenticator/', import.meta.url)
  )
  const isThere = existsSync(folder)
  if (!isThere) console.info('skipped: the collection of exports is not there')
  const file = (name: string) => readFileSync(`${folder}${name}`, 'utf8').trim()

  test.skipIf(!isThere)('are read', () => {
    const six = read(file('app__googleauthenticator.txt'))
    expect(
      codesOf(six).map(({ label, settings }) => [
        label.issuer,
        label.account,
        settings.kind,
        settings.algorithm
      ])
    ).toEqual([
      ['Sha', '512', 'totp', 'SHA512'],
      ['Sha', '256', 'totp', 'SHA256'],
      ['Standard', 'Totp', 'totp', 'SHA1'],
      ['Standard', 'Hotp', 'hotp', 'SHA1'],
      ['', 'NoIssuer', 'totp', 'SHA1'],
      ['Long', 'Period', 'totp', 'SHA1']
    ])
    expect(six).toMatchObject({ size: 1, number: 1 })
    const plus = read(file('extract-otp-secrets__test_plus_problem_export.txt'))
    expect(codesOf(plus).map(({ label }) => label.account)).toEqual(
      [1, 2, 3, 4].map((n) => `test${String(n)}@serenitylabs.co.uk`)
    )
    expect(codesOf(read(file('2fauth__google_auth_migration_uri.txt')))).toHaveLength(2)
  })

  test.skipIf(!isThere)('or refused where they are none', () => {
    for (const name of [
      'extract-otp-secrets__test_export_wrong_data',
      '2fauth__google_auth_migration_uri_with_invalid_data'
    ]) {
      expect(parseMigrationUri(file(`${name}.txt`))).toEqual({ problem: 'batch-damaged' })
    }
  })
})
