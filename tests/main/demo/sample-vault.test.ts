import { expect, test } from 'vitest'
import { fillSampleVault } from '../../../src/main/demo/sample-vault.ts'
import { SampleClock } from '../../../src/main/demo/sample-clock.ts'
import { credentialKinds } from '../../../src/shared/rules/credential-kinds.ts'
import { makeCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

test('the sample vault has something of everything to look at', async () => {
  const core = makeCore({ profileFolder: newFolder(), isDemo: true })
  const clock = new SampleClock()
  Object.defineProperty(core.clock, 'nowMs', { get: clock.nowMs })
  await fillSampleVault(core, clock)
  const all = core.credentials.list().map(({ id }) => core.credentials.get(id))
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(credentialKinds))
  expect(all.filter(({ isFavourite }) => isFavourite).length).toBeGreaterThan(1)
  expect(all.filter(({ versions }) => versions > 1).length).toBeGreaterThan(1)
  expect(all.filter(({ attachments }) => attachments.length > 0)).toHaveLength(1)
  expect(
    new Set(all.flatMap(({ secondFactors }) => secondFactors.map(({ kind }) => kind))).size
  ).toBeGreaterThan(4)
  expect(core.codes.list()).toHaveLength(3)
  expect(core.credentials.listTrashed()).toHaveLength(1)
  const { folders, tags } = await core.handlers['credentials.places'](undefined)
  expect(folders.some(({ parentId }) => parentId !== null)).toBe(true)
  expect(tags.length).toBeGreaterThan(5)
  // Some are so old that somebody should look at them; none is from tomorrow.
  const day = 86_400_000
  expect(Math.min(...all.map(({ updatedAtMs }) => updatedAtMs))).toBeLessThan(Date.now() - 730 * day)
  expect(Math.max(...all.map(({ updatedAtMs }) => updatedAtMs))).toBeLessThanOrEqual(Date.now())
  expect(await core.handlers['undo.next'](undefined)).not.toMatchObject({ action: 'added' })
  core.vault.lock()
})
