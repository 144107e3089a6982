import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unlockAtStart } from '../../../src/main/shell/unlock-at-start.ts'
import type { Settings } from '../../../src/shared/model/settings.ts'
import { makeCore, makeOpenCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

/** Starts anew on a vault with these settings, with another file in the place of those that were kept beside it. */
async function startAgain(
  own: Partial<Settings>,
  kept: Partial<Settings> | 'as it is' | 'gone',
  isHidden = false
) {
  const profileFolder = newFolder()
  const before = await makeOpenCore(profileFolder)
  before.settings.set(own)
  before.vault.lock()
  const file = join(profileFolder, 'look.json')
  if (kept === 'gone') rmSync(file)
  else if (kept !== 'as it is') writeFileSync(file, JSON.stringify(kept))
  const core = makeCore({ profileFolder, keychain: before.keychain })
  await unlockAtStart(core, isHidden)
  const { isUnlocked } = core.vault
  core.vault.lock()
  return isUnlocked
}

test('opens a vault by itself only where the person chose it to', async () => {
  expect(await startAgain({ unlockByItself: true }, 'as it is')).toBe(true)
  expect(await startAgain({ unlockByItself: false }, 'as it is')).toBe(false)
  expect(await startAgain({ askPerson: true }, 'as it is')).toBe(true)
  expect(await startAgain({ askPerson: true }, 'as it is', true)).toBe(false)
})

test('locks again where the vault itself says other than what was kept beside it', async () => {
  expect(await startAgain({ unlockByItself: false }, 'gone')).toBe(false)
  expect(await startAgain({ unlockByItself: false }, { unlockByItself: true })).toBe(false)
  expect(await startAgain({ askPerson: true }, { askPerson: false })).toBe(false)
  expect(await startAgain({ askPerson: true }, 'gone', true)).toBe(false)
})
