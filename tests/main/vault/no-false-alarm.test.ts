import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import type { VaultState } from '../../../src/shared/model/vault.ts'
import { addCode, addLogin, confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { alwaysHolds } from '../../support/random-cases.ts'
import { readKeyring } from '../../support/keys.ts'
import { copyOf, everythingIn } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

/** What people and power cuts do to a vault. */
const steps = ['save', 'change', 'trash', 'code', 'reveal', 'setting', 'apart', 'lock', 'kill'] as const
type Step = (typeof steps)[number]

async function take(core: TestCore, step: Step, n: number): Promise<TestCore> {
  const [first] = core.credentials.list()
  if (step === 'save') addLogin(core, { title: `Saved ${String(n)}`, notes: 'n'.repeat(n * 97) })
  else if (step === 'change' && first) addLogin(core, { id: first.id, title: `Changed ${String(n)}` })
  else if (step === 'trash' && first) core.credentials.trash(first.id)
  else if (step === 'code') addCode(core, `otpauth://totp/N${String(n)}?secret=JBSWY3DPEHPK3PXP`)
  else if (step === 'reveal' && first) core.credentials.reveal(first.id, 'password')
  else if (step === 'setting') core.settings.set({ clipboardClearSeconds: 5 + n })
  else if (step === 'apart') core.settings.set({ seedsLockMinutes: n % 2 === 0 ? 5 : null })
  else if (step === 'lock' || step === 'kill') return await startAgain(core, step)
  return core
}

async function startAgain(core: TestCore, how: 'lock' | 'kill'): Promise<TestCore> {
  const before = everythingIn(core)
  if (how === 'lock') core.vault.lock()
  // What a killed program leaves is what is in its files at that moment, with the log beside them.
  await core.vault.whenNoted()
  const profileFolder = copyOf(core.vaultFolder, newFolder())
  if (how === 'kill') await endWithoutTrace(core)
  const next = makeCore({ profileFolder, keychain: core.keychain })
  expect(await next.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
  expect(everythingIn(next)).toEqual(before)
  await expectNoFinding(next)
  return next
}

/** Closes what a killed program would have left open, and takes back what it could not have noted any more. */
async function endWithoutTrace({ vault, keychain, vaultFolder }: TestCore): Promise<void> {
  const name = `${readKeyring(vaultFolder).vaultId}/seen`
  const note = await keychain.peek(name)
  vault.lock()
  await vault.whenNoted()
  if (note === undefined) await keychain.erase(name)
  else await keychain.write(name, note)
}

async function expectNoFinding(core: TestCore): Promise<void> {
  await core.vault.whenChecked()
  const state: VaultState = await core.vault.state()
  expect(state.kind === 'unlocked' ? state.findings : state).toEqual([])
}

const sequences = fc.array(fc.constantFrom(...steps), { minLength: 3, maxLength: 12 })
/** Set it to try more: LATCHKEY_TEST_RUNS=200. */
const runs = Number(process.env.LATCHKEY_TEST_RUNS ?? 30)

test('whatever is done with a vault, and whenever it is killed, it never raises a false alarm', async () => {
  await alwaysHolds(
    sequences,
    async (taken) => {
      let core = makeCore({ profileFolder: newFolder(), keychain: memoryKeychain() })
      await core.vault.create(true, undefined)
      confirmKit(core)
      for (const [n, step] of taken.entries()) core = await take(core, step, n)
      core = await startAgain(core, 'lock')
      core.vault.lock()
    },
    runs
  )
}, 600_000)
