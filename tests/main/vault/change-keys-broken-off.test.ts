import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { databasesOf } from '../../../src/main/vault/keyring.ts'
import { errorCodes } from '../../../src/shared/bridge/errors.ts'
import { addLogin, makeCore, makeOpenCore } from '../../support/core.ts'
import { whileCallFails } from '../../support/failing-fs.ts'
import { readKeyring } from '../../support/keys.ts'
import { copyOf, everythingIn, filesIn, fill, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const mostCalls = 300

describe.each([false, true])(
  'a change of keys on a disk whose nth call fails (and all after it: %j)',
  (lasting) => {
    test('leaves the old vault or the new one, never neither, and nothing lying about', async () => {
      const core = await makeOpenCore(newFolder())
      fill(core)
      const all = everythingIn(core)
      core.vault.lock()
      await core.vault.whenNoted()
      const base = join(copyOf(core.vaultFolder, newFolder()), 'vault')
      const note = await core.keychain.peek(`${readKeyring(base).vaultId}/seen`)
      const outcomes = { old: 0, new: 0 }

      // Where all fails from some call on, not much lies between one and the next.
      for (let n = 1; ; n += lasting ? 3 : 1) {
        if (n > mostCalls) throw new Error('this never gets green')
        await core.keychain.write(`${readKeyring(base).vaultId}/seen`, note ?? '')
        const profileFolder = copyOf(base, newFolder())
        const start = makeCore({ profileFolder, keychain: core.keychain })
        await start.vault.unlock(undefined)
        const { failed, end } = await whileCallFails(n, lasting, () =>
          start.keyChanges.protect(undefined, { useKeychain: true, masterPassword: undefined })
        )
        const at = `call ${String(n)}: ${String(failed)}`
        if (failed === undefined) {
          expect(end.status, at).toBe('fulfilled')
          break
        }
        if (end.status === 'rejected')
          expect(errorCodes, at).toContain((end.reason as { code: unknown }).code)

        // Killed right then; and gone on in the same program.
        const killed = makeCore({
          profileFolder: copyOf(start.vaultFolder, newFolder()),
          keychain: core.keychain
        })
        if (!start.vault.isUnlocked) await start.vault.unlock(undefined)
        for (const one of [start, killed]) {
          if (!one.vault.isUnlocked)
            expect(await one.vault.unlock(undefined), at).toEqual({ kind: 'unlocked' })
          expect(everythingIn(one), at).toEqual(all)
          addLogin(one, { title: 'Still works' })
          one.vault.lock()
          await one.vault.whenNoted()
          await core.keychain.write(`${readKeyring(base).vaultId}/seen`, note ?? '')
          const again = nextStart(one)
          expect(await again.vault.unlock(undefined), at).toEqual({ kind: 'unlocked' })
          again.vault.lock()
          await again.vault.whenNoted()
          await core.keychain.write(`${readKeyring(base).vaultId}/seen`, note ?? '')
          const names = Object.values(databasesOf(readKeyring(one.vaultFolder)))
          expect(filesIn(one.vaultFolder), at).toEqual(['keyring.json', ...names].sort())
          outcomes[readKeyring(one.vaultFolder).generation === 1 ? 'old' : 'new'] += 1
        }
      }
      expect(outcomes.old).toBeGreaterThan(10)
      expect(outcomes.new).toBeGreaterThan(0)
    }, 120_000)
  }
)
