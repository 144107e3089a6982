import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { encodeBatches } from '../../../src/main/intake/encode-batches.ts'
import { usualSettings } from '../../../src/main/intake/otpauth-uri.ts'
import { exampleSeed } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const program = fileURLToPath(new URL('../../../scripts/measure/otp.mjs', import.meta.url))

function measure(text: string) {
  const file = join(newFolder(), 'addresses.txt')
  writeFileSync(file, text)
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { stdout, results: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}
const nothing = {
  ok: false,
  type: null,
  issuer: null,
  account: null,
  algorithm: null,
  digits: null,
  period: null,
  counter: null,
  secretBytes: null,
  problem: null
}

describe('npm run measure:otp', () => {
  test('says of every line what was read, and never the secret', () => {
    const code = { label: { issuer: 'Site', account: '' }, settings: usualSettings, counter: 0 }
    const batch = encodeBatches([
      { ...code, seed: SecretBytes.fromText('12345678901234567890') },
      { ...code, seed: SecretBytes.fromText('a') }
    ])
    const { stdout, results } = measure(
      [
        '\ufeff' + `otpauth://totp/Site:ada?secret=${exampleSeed}&digits=8&period=60&algorithm=SHA256`,
        '',
        `otpauth://hotp/ada\u2028b?secret=${exampleSeed}&counter=7\r`,
        `steam://${exampleSeed}`,
        `motp://Site:ada?secret=${exampleSeed}`,
        `otpauth://totp/a?secret=${exampleSeed}0`,
        exampleSeed,
        ...batch
      ].join('\n')
    )
    expect(results).toEqual([
      {
        ...nothing,
        line: 1,
        ok: true,
        type: 'totp',
        issuer: 'Site',
        account: 'ada',
        algorithm: 'SHA256',
        digits: 8,
        period: 60,
        secretBytes: 20
      },
      {
        ...nothing,
        line: 3,
        ok: true,
        type: 'hotp',
        account: 'adab',
        algorithm: 'SHA1',
        digits: 6,
        counter: 7,
        secretBytes: 20
      },
      {
        ...nothing,
        line: 4,
        ok: true,
        type: 'steam',
        issuer: 'Steam',
        algorithm: 'SHA1',
        digits: 5,
        period: 30,
        secretBytes: 20
      },
      { ...nothing, line: 5, type: 'motp', issuer: 'Site', account: 'ada', problem: 'unknown-kind' },
      { ...nothing, line: 6, problem: 'secret-not-base32' },
      { ...nothing, line: 7, problem: 'not-a-code' },
      {
        ...nothing,
        line: 8,
        ok: true,
        type: 'totp',
        issuer: 'Site',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        secretBytes: 20
      },
      { ...nothing, line: 8, issuer: 'Site', problem: 'secret-too-short' }
    ])
    expect(stdout).not.toContain(exampleSeed.slice(0, 6))
  })

  test('says in words that there is no such file', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, join(newFolder(), 'none')], {
      encoding: 'utf8'
    })
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'The file could not be read (ENOENT).\n',
      status: 1
    })
  })
})
