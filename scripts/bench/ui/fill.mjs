// node fill.mjs <profile> <size>: puts credentials into a vault that the application made, through the program's own
// core and with the keychain of the desktop it is started on.
import { randomUUID } from 'node:crypto'
import { makeCore } from '../../../tests/support/core.ts'
import { systemKeychain } from '../../../src/main/keychain/system-keychain.ts'
import { fill } from '../vault/core.mjs'

const [profileFolder, size] = process.argv.slice(2)
const keychain = systemKeychain({ service: 'latchkey-dev', newId: randomUUID, onWaiting: () => {} })
const core = makeCore({ profileFolder, keychain })
Object.defineProperties(core.clock, {
  nowMs: { get: () => Date.now() },
  monotonicMs: { get: () => performance.now() }
})
const unlocked = await core.vault.unlock(undefined)
if (unlocked.kind !== 'unlocked') throw new Error(`the vault is ${unlocked.kind}`)
await fill(core, Number(size))
core.vault.lock('program')
await keychain.whenIdle()
process.exit()
