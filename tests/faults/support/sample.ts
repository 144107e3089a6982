import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { copiedKeychain, type CopiedKeychain } from './copied-keychain.ts'
import { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import { Saving } from './saving.ts'

export interface Sample {
  profileFolder: string
  keychain: CopiedKeychain
  ledger: Ledger
}

/** A vault with what `steps` calls have left in it, unlocked; `ledger` knows what that is. */
export async function openSample(
  folder: string,
  steps: number,
  random: Random
): Promise<Sample & { core: TestCore }> {
  const profileFolder = join(folder, 'profile')
  mkdirSync(profileFolder)
  const keychain = copiedKeychain()
  const ledger = new Ledger()
  const core = makeCore({ profileFolder, keychain })
  await core.vault.create(true, undefined)
  ledger.take({ say: 'created' })
  confirmKit(core)
  const saving = new Saving(core, random, '0', (line) => ledger.take(line))
  for (let step = 0; step < steps; step++) saving.step()
  return { core, profileFolder, keychain, ledger }
}

/** The same, locked. */
export async function makeSample(folder: string, steps: number, random: Random): Promise<Sample> {
  const { core, ...sample } = await openSample(folder, steps, random)
  core.vault.lock()
  await core.vault.whenNoted()
  return sample
}
