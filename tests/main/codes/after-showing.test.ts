import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, hotp } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let code: CodeSummary
let counted: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core)
  counted = addOne(core, { settings: hotp, label: { issuer: 'Counted', account: '' } })
  return () => core.vault.lock()
})

/** Everything that opens a seed. */
const ways: [what: string, open: () => unknown][] = [
  ['copying a code', () => core.codes.copy(code.id, 'window')],
  ['making one', () => core.codes.makeNext(counted.id)],
  ['showing its QR code', () => core.seedExports.showQr(code.id)],
  ['copying its address', () => core.seedExports.copyUri(code.id)],
  ['copying its secret', () => core.seedExports.copySecret(code.id)],
  ['printing it', () => core.seedExports.print(code.id)],
  ['exporting several', () => core.seedExports.exportBatch([code.id, counted.id])]
]

describe('the keychain knows how new the vault is', () => {
  test.each(ways)('after %s: files from before are seen to be', async (_what, open) => {
    const before = copyOf(core.vaultFolder, newFolder())
    await open()
    // Not by locking, which notes it too: the program may be killed now.
    await core.vault.whenNoted()
    expect(await nextStart(core, before).vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
  })
})

describe('no seed is left in memory', () => {
  test.each([
    ...ways,
    ['computing the codes of the moment', () => core.codes.live([code.id])] as const,
    ['looking for a counter', () => core.codes.findCounter(counted.id, '000000')] as const,
    ['renaming a code', () => core.codes.change({ id: code.id, issuer: 'Renamed' })] as const,
    ['measuring the clock', () => core.clockGuard.measure(code.id, ['000000', '000000'])] as const
  ])('after %s', async (_what, open) => {
    const taken = vi.spyOn(SecretBytes, 'take')
    await open()
    const held = taken.mock.results.flatMap(({ value }) => (value instanceof SecretBytes ? [value] : []))
    taken.mockRestore()
    expect(held.length).toBeGreaterThan(0)
    // What stands on the clipboard is held for a moment longer, until the tag for the next start is made of it.
    await vi.waitFor(() => expect(held.filter((bytes) => !bytes.isWiped)).toHaveLength(0), 10_000)
  })
})
