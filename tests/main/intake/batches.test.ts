import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { canBeInBatch, encodeBatches } from '../../../src/main/intake/encode-batches.ts'
import { writePayload, type MigrationPayload } from '../../../src/main/intake/migration-payload.ts'
import { parseMigrationUri, type BatchPart } from '../../../src/main/intake/otpauth-migration.ts'
import type { ParsedCode } from '../../../src/main/intake/otpauth-uri.ts'
import { usualSettings } from '../../../src/main/intake/otpauth-uri.ts'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import type { IntakeRow } from '../../../src/shared/model/intake.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { holds } from '../../support/random-cases.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { anyCode } from './any-code.ts'

const newFolder = useTempFolders()
const prefix = 'otpauth-migration://offline?data='
const secret = (text: string) => Uint8Array.from(Buffer.from(text))
const entry = (name: string, change: object = {}) => {
  return {
    secret: secret(`seed of ${name}`),
    name,
    issuer: '',
    algorithm: 1,
    digits: 1,
    type: 2,
    counter: 0n,
    ...change
  }
}
const payload = (change: Partial<MigrationPayload> = {}): MigrationPayload => {
  return { entries: [entry('A:a')], version: 2, batchSize: 1, batchIndex: 0, batchId: 0, ...change }
}
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const uri = (change: Partial<MigrationPayload> = {}) =>
  prefix + encodeURIComponent(base64(writePayload(payload(change))))
const read = (text: string): BatchPart => {
  const part = parseMigrationUri(text)
  if ('problem' in part) throw new Error(part.problem)
  return part
}
const codesOf = ({ entries }: BatchPart): ParsedCode[] =>
  entries.flatMap((one) => ('problem' in one ? [] : [one]))

describe('an export of Google Authenticator', () => {
  test('is read as others read it', () => {
    const [a, b, c] = codesOf(
      read(
        uri({
          entries: [
            entry('Site:ada', { issuer: 'Site', algorithm: 2, digits: 2 }),
            entry('Other:bob', { type: 1, counter: 5n, algorithm: 3 }),
            entry('', { issuer: 'Alone ', algorithm: 0, digits: 0, type: 0 })
          ]
        })
      )
    )
    expect(a).toMatchObject({
      label: { issuer: 'Site', account: 'ada' },
      settings: { kind: 'totp', algorithm: 'SHA256', digits: 8, periodSeconds: 30 }
    })
    expect(b).toMatchObject({
      label: { issuer: 'Other', account: 'bob' },
      settings: { kind: 'hotp', algorithm: 'SHA512', digits: 6 },
      counter: 5
    })
    expect(c).toMatchObject({ label: { issuer: 'Alone', account: '' }, settings: usualSettings })
    expect(a?.seed.use((bytes) => bytes.toString())).toBe('seed of Site:ada')
  })

  // Every one of base64's signs that gets lost on the way stands in this one.
  const bytes = writePayload(payload({ entries: [entry('A:a', { secret: secret('>>>???>>>???~~~') })] }))
  const text = base64(bytes)
  test.each([
    ['as Google writes it', encodeURIComponent(text)],
    ['not encoded for addresses', text],
    ['with spaces for plus signs', text.replaceAll('+', ' ')],
    ['with the signs for addresses', text.replaceAll('+', '-').replaceAll('/', '_')],
    ['without padding', text.replace(/=+$/, '')],
    ['encoded twice', encodeURIComponent(encodeURIComponent(text))]
  ])('is read %s', (_how, data) => {
    expect(text).toMatch(/\+.*\/|\/.*\+/)
    expect(codesOf(read(prefix + data))[0]?.seed.use((seed) => seed.toString())).toBe('>>>???>>>???~~~')
  })

  test('may have fields that nobody knows yet', () => {
    const more = new BinaryWriter()
    more.raw(writePayload(payload()))
    more
      .tag(9, WireType.LengthDelimited)
      .string('new')
      .tag(10, WireType.Varint)
      .uint64('18446744073709551615')
    more.tag(11, WireType.Bit32).fixed32(1).tag(12, WireType.Bit64).fixed64(1)
    expect(codesOf(read(prefix + base64(more.finish())))).toHaveLength(1)
  })

  test.each([
    ['an unknown algorithm', { algorithm: 9 }, 'bad-algorithm'],
    ['MD5', { algorithm: 4 }, 'bad-algorithm'],
    ['other digits', { digits: 3 }, 'bad-digits'],
    ['another kind', { type: 3 }, 'unknown-kind'],
    ['a counter below zero', { type: 1, counter: -1n }, 'bad-counter'],
    ['a counter beyond all numbers', { type: 1, counter: 2n ** 62n }, 'bad-counter'],
    ['no secret', { secret: secret('') }, 'no-secret'],
    ['a secret of a byte', { secret: secret('a') }, 'secret-too-short'],
    ['a secret of 129 bytes', { secret: new Uint8Array(129) }, 'secret-too-long'],
    ['a long name', { name: 'x'.repeat(257) }, 'label-too-long']
  ])('with an entry of %s keeps the others', (_what, change, problem) => {
    const { entries } = read(uri({ entries: [entry('A:a', change), entry('B:b')] }))
    expect(entries[0]).toMatchObject({ problem })
    expect(entries[1]).toMatchObject({ label: { issuer: 'B' } })
  })

  const manyEntries = (count: number) => Array.from({ length: count }, (_, n) => entry(String(n)))
  const group = new BinaryWriter().tag(1, WireType.StartGroup).tag(1, WireType.EndGroup).finish()
  test.each([
    ['no data', 'otpauth-migration://offline', 'batch-damaged'],
    ['empty data', prefix, 'batch-damaged'],
    ['no base64', `${prefix}%%%%`, 'batch-damaged'],
    ['no entry', uri({ entries: [] }), 'batch-damaged'],
    ['cut off', uri().slice(0, -24), 'batch-damaged'],
    [
      'a varint of eleven bytes',
      prefix + base64(Uint8Array.from([0x10, ...Array<number>(11).fill(0xff)])),
      'batch-damaged'
    ],
    [
      'a length beyond the end',
      prefix + base64(Uint8Array.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f])),
      'batch-damaged'
    ],
    ['groups', prefix + base64(group), 'batch-damaged'],
    ['a picture beyond all', uri({ batchIndex: 1000 }), 'batch-damaged'],
    ['a number below zero', uri({ batchIndex: -1 }), 'batch-damaged'],
    ['1,001 entries', uri({ entries: manyEntries(1001) }), 'batch-too-large'],
    ['64 KiB and a byte', prefix + base64(new Uint8Array(65_537)), 'batch-too-large']
  ])('with %s is refused', (_what, address, problem) => {
    expect(parseMigrationUri(address)).toEqual({ problem })
  })

  test('of a thousand entries is read', () => {
    expect(read(uri({ entries: manyEntries(1000) })).entries).toHaveLength(1000)
  })
})

describe('exports that we write', () => {
  test('are read as the same codes, ten a picture at most', () => {
    const many = fc.array(anyCode, { minLength: 1, maxLength: 25 })
    holds([many], (codes) => {
      const fitting = codes.filter(({ settings }) => canBeInBatch(settings))
      const parts = encodeBatches(codes).map(read)
      expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1))
      for (const { entries, size, id } of parts) {
        expect(entries.length).toBeLessThanOrEqual(10)
        expect({ size, id }).toEqual({ size: parts.length, id: parts[0]?.id })
        expect(id).toBeGreaterThan(0)
      }
      expect(parts.flatMap(codesOf).map(plain)).toEqual(
        fitting.map((code) => ({ ...plain(code), extraParameters: [] }))
      )
    })
  })

  test('leave out what the format cannot say', () => {
    const fits = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const
    expect(canBeInBatch({ ...fits, algorithm: 'SHA512', digits: 8 })).toBe(true)
    expect(canBeInBatch({ ...fits, kind: 'hotp' })).toBe(true)
    expect(canBeInBatch({ ...fits, digits: 7 })).toBe(false)
    expect(canBeInBatch({ ...fits, periodSeconds: 60 })).toBe(false)
    expect(canBeInBatch({ ...fits, kind: 'steam', digits: 5 })).toBe(false)
    expect(encodeBatches([])).toEqual([])
  })

  test('fit a QR code also with the longest names', () => {
    const long = { issuer: '本'.repeat(256), account: '語'.repeat(256) }
    const seed = SecretBytes.take(new Uint8Array(128).fill(7))
    const [address = ''] = encodeBatches([{ seed, label: long, settings: usualSettings, counter: 0 }])
    expect(address.length).toBeLessThan(2953)
  })
})

const plain = ({ seed, ...rest }: ParsedCode) => ({
  ...rest,
  seed: seed.use((bytes) => bytes.toString('hex'))
})

describe('several pictures', () => {
  let core: TestCore
  beforeEach(async () => {
    core = await makeOpenCore(newFolder())
    return () => core.vault.lock()
  })
  const rows = (...texts: string[]): IntakeRow[] => core.intake.read('pasted-picture', texts, {})
  const part = (of: string, number: number, size: number, batchId = 0) =>
    uri({ entries: [entry(`${of}:${String(number)}`)], batchSize: size, batchIndex: number - 1, batchId })
  const batches = (all: readonly IntakeRow[]) => all.filter((row) => row.kind === 'batch')

  test('say which are missing, in any order, until none is', () => {
    expect(batches(rows(part('A', 3, 5), part('A', 1, 5)))).toEqual([
      { kind: 'batch', batch: '1', size: 5, present: [1, 3], missing: [2, 4, 5] }
    ])
    expect(batches(rows(part('A', 5, 5)))).toMatchObject([{ present: [1, 3, 5], missing: [2, 4] }])
    expect(batches(rows(part('A', 5, 5)))).toMatchObject([{ missing: [2, 4] }])
    expect(batches(rows(part('A', 4, 5), part('A', 2, 5)))).toMatchObject([{ batch: '1', missing: [] }])
  })

  test('of two exports are told apart by their ids', () => {
    const all = rows(part('A', 1, 2, 7), part('B', 2, 2, 8), part('A', 2, 2, 7))
    expect(batches(all)).toMatchObject([
      { batch: '1', missing: [] },
      { batch: '2', missing: [1] }
    ])
  })

  test('without ids by their size, and by other codes under a number that is there', () => {
    const all = rows(part('A', 1, 2), part('B', 1, 2), part('C', 1, 3), part('A', 2, 2), part('B', 2, 2))
    expect(batches(all)).toMatchObject([
      { size: 2, missing: [] },
      { size: 2, missing: [] },
      { size: 3, missing: [2, 3] }
    ])
    const names = all.flatMap((row) =>
      row.kind === 'code' ? [`${row.issuer}${row.account} ${String(row.batch)}`] : []
    )
    expect(names).toEqual(['A1 1', 'B1 2', 'C1 3', 'A2 1', 'B2 2'])
  })

  test('of one size make no word about missing ones', () => {
    expect(rows(uri())).toMatchObject([{ kind: 'code', batch: '1' }])
  })

  test('are forgotten with the drafts', () => {
    rows(part('A', 1, 2))
    core.intake.discard()
    expect(batches(rows(part('A', 2, 2)))).toMatchObject([{ missing: [1] }])
  })

  test('bring codes that are in use: nobody is asked whether the site takes them', () => {
    const row = rows(uri())[0]
    if (row?.kind !== 'code') throw new Error('no code')
    core.intake.save([{ draftId: row.draftId, target: { kind: 'own' } }])
    expect(core.codes.list()).toMatchObject([{ verification: 'not-asked', recovery: 'not-asked' }])
  })

  test('with an entry that cannot be read say so by its name', () => {
    const all = rows(uri({ entries: [entry('A:a', { algorithm: 4 }), entry('B:b')] }))
    expect(all).toMatchObject([
      { kind: 'problem', problem: 'bad-algorithm', looksLike: 'otp', shownText: 'A — a' },
      { kind: 'code', issuer: 'B' }
    ])
    expect(JSON.stringify(all)).not.toContain('seed of')
    const long = rows(uri({ entries: [entry('x'.repeat(2000))] }))
    expect(long).toMatchObject([{ problem: 'label-too-long' }])
    expect(() => callContract['intake.read'].output.parse(long)).not.toThrow()
  })
})
