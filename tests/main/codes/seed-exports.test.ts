import decodeQR from 'qr/decode.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { qrModules } from '../../../src/main/codes/qr-modules.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CodeSummary, QrModules } from '../../../src/shared/model/code.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, hotp, raw, records, refuseRecords, totp } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let code: CodeSummary
const extraParameters = [{ name: 'image', value: 'https://a.example/ä?b=c' }]
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core, { label: { issuer: 'Bänk & Co', account: 'ada@example.org' }, extraParameters })
  return () => core.vault.lock()
})
const exposures = (id = code.id) => core.codes.get(id).exposures
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** What a reader that is not ours sees, drawn four pixels a module with its quiet zone. */
function readQr({ size, modules }: QrModules): string {
  const side = (size + 8) * 4
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / 4) - 4, Math.floor(x / 4) - 4]
      const isInside = row >= 0 && column >= 0 && row < size && column < size
      if (isInside && modules[row * size + column] === '1')
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return decodeQR({ width: side, height: side, data })
}

/** What an intake makes of an address: the code again, by its fingerprint. */
function codeIn(address: string): CodeSummary | undefined {
  const [row] = core.intake.read('typed-text', [address], {})
  if (row?.kind !== 'code' || row.existing === null) return undefined
  return core.codes.list().find(({ id }) => id === row.existing?.id)
}

describe('taking a code elsewhere', () => {
  test('as a QR code: others read from it the address that gives the same code', () => {
    const modules = core.seedExports.showQr(code.id)
    expect(modules.modules).toHaveLength(modules.size ** 2)
    const address = readQr(modules)
    expect(address).toContain(secret)
    expect(codeIn(address)).toMatchObject({ id: code.id })
    expect(records(core, 1)).toEqual(['code-shown-as-qr window Bänk & Co — ada@example.org'])
    expect(exposures()).toEqual([{ way: 'qr', times: 1, lastAtMs: core.clock.nowMs }])
  })

  test('as address and as secret: through the clipboard, which is cleared', async () => {
    await core.seedExports.copyUri(code.id)
    expect(codeIn(core.fakeClipboard.text)).toMatchObject({ id: code.id })
    expect(core.clipboard.state).toMatchObject({ kind: 'holding', content: 'code-address' })
    await core.seedExports.copySecret(code.id)
    expect(core.fakeClipboard.text).toBe(secret)
    expect(core.clipboard.state).toMatchObject({
      content: 'code-secret',
      clearsAtMs: expect.any(Number) as number
    })
    expect(records(core, 2).map((record) => record.split(' ')[0])).toEqual([
      'code-secret-copied',
      'code-address-copied'
    ])
    await core.clipboard.clear()
    expect(core.fakeClipboard.text).toBe('')
  })

  test('on paper: the sheet has all of it, and says whether it was printed', async () => {
    expect(await core.seedExports.print(code.id)).toBe(true)
    const [sheet] = core.printed
    expect(sheet).toMatchObject({ issuer: 'Bänk & Co', account: 'ada@example.org' })
    expect(sheet && readQr(sheet.qr)).toBe(sheet?.address)
    core.printer.isThere = false
    expect(await core.seedExports.print(code.id)).toBe(false)
    // Asked for is exposed: nobody knows what became of it in a printer.
    expect(exposures()).toMatchObject([{ way: 'print', times: 2 }])
  })

  test('is counted by way, with the time of the last', async () => {
    core.seedExports.showQr(code.id)
    core.clock.nowMs += 1000
    core.seedExports.showQr(code.id)
    await core.seedExports.copySecret(code.id)
    const lastAtMs = core.clock.nowMs
    expect(exposures()).toEqual([
      { way: 'qr', times: 2, lastAtMs },
      { way: 'secret', times: 1, lastAtMs }
    ])
  })

  const ways = {
    showQr: async (of: TestCore, id: CodeSummary['id']): Promise<unknown> =>
      Promise.resolve().then(() => of.seedExports.showQr(id)),
    copyUri: (of, id) => of.seedExports.copyUri(id),
    copySecret: (of, id) => of.seedExports.copySecret(id),
    print: (of, id) => of.seedExports.print(id),
    exportBatch: (of, id) => Promise.resolve().then(() => of.seedExports.exportBatch([id]))
  } satisfies Record<string, (of: TestCore, id: CodeSummary['id']) => Promise<unknown>>

  describe.each(Object.entries(ways))('by %s', (_name, way) => {
    test('does not happen where it cannot be put on record, nor is it counted', async () => {
      refuseRecords(core)
      await expect(way(core, code.id)).rejects.toThrow('refused')
      expect(core.fakeClipboard.written).toEqual([])
      expect(core.printed).toEqual([])
      expect(exposures()).toEqual([])
    })

    test('is on record before the seed is opened', async () => {
      raw(core, 'seeds').exec('UPDATE seed SET sealed = zeroblob(100)')
      await expect(way(core, code.id)).rejects.toThrow(new AppError('vault-damaged'))
      expect(exposures()).toHaveLength(1)
      expect(records(core, 1)[0]).toContain('Bänk & Co')
    })

    test('needs the codes unlocked, and one in use', async () => {
      core.codes.trash(code.id)
      await expect(way(core, code.id)).rejects.toThrow(new AppError('not-found'))
      core.codes.restore(code.id)
      core.vault.session.lockSeeds()
      await expect(way(core, code.id)).rejects.toThrow(new AppError('seeds-locked'))
      expect(exposures()).toEqual([])
    })
  })

  test('leaves out what was not understood where a QR code would not hold it', () => {
    const name = 'x'.repeat(3000)
    const { id } = addOne(core, { seedText: 'another', extraParameters: [{ name, value: '1' }] })
    expect(readQr(core.seedExports.showQr(id))).not.toContain('xxx')
    expect(() => qrModules('x'.repeat(2954))).toThrow(new AppError('conflict'))
    expect(readQr(qrModules('y'.repeat(2953)))).toHaveLength(2953)
  })
})

describe('batches', () => {
  test('hold ten codes each, all of which come back, and name those that they cannot hold', () => {
    const more = Array.from({ length: 11 }, (_, n) =>
      addOne(core, {
        seedText: `seed number ${String(n)}`,
        label: { issuer: `Issuer ${String(n)}`, account: 'ada' },
        settings: n === 3 ? hotp : totp,
        counter: n === 3 ? 9 : 0
      })
    )
    const steam = addOne(core, {
      seedText: 'of steam',
      settings: { kind: 'steam', algorithm: 'SHA1', digits: 5, periodSeconds: 30 }
    })
    const slow = addOne(core, { seedText: 'slow', settings: { ...totp, periodSeconds: 60 } })
    const ids = [code, ...more, steam, slow].map(({ id }) => id)
    const { parts, leftOut } = core.seedExports.exportBatch([...ids, code.id])
    expect(parts).toHaveLength(2)
    expect(leftOut).toEqual([steam.id, slow.id])
    const rows = core.intake.read('screen', parts.map(readQr), {}).filter((row) => row.kind === 'code')
    expect(rows.map((row) => row.existing?.id).sort()).toEqual([code, ...more].map(({ id }) => id).sort())
    expect(rows.find((row) => row.settings.kind === 'hotp')?.counter).toBe(9)
    expect(exposures()).toMatchObject([{ way: 'batch', times: 1 }])
    expect(exposures(steam.id)).toEqual([])
    expect(records(core, 13).filter((record) => record.startsWith('codes-exported'))).toHaveLength(12)
  })

  test('of codes with long names have fewer in each, and leave out one that fills a QR code by itself', () => {
    const named = (issuer: string, n: number) =>
      addOne(core, { seedText: `seed ${String(n)}`, label: { issuer, account: 'ä'.repeat(200) } })
    const long = Array.from({ length: 10 }, (_, n) => named('長'.repeat(100) + String(n), n))
    const tooLong = named('長'.repeat(256), 10)
    const { parts, leftOut } = core.seedExports.exportBatch([...long, tooLong].map(({ id }) => id))
    expect(leftOut).toEqual([tooLong.id])
    expect(parts).toHaveLength(10)
    const rows = core.intake.read('screen', parts.map(readQr), {}).filter((row) => row.kind === 'code')
    expect(rows.map((row) => row.existing?.id)).toEqual(long.map(({ id }) => id))
  })

  test('of nothing that they can hold are none, and expose nothing', () => {
    const settings = { ...totp, digits: 7 }
    const { id } = addOne(core, { seedText: 'seven', settings })
    const before = records(core, 500)
    expect(core.seedExports.exportBatch([id])).toEqual({ parts: [], leftOut: [id] })
    expect(records(core, 500)).toEqual(before)
  })
})
