// Started by faketime: a vault under the clock of this process. `faked-time.ts <profile folder>`. Says one line of JSON.
import { setTimeout as wait } from 'node:timers/promises'
import { addCode, addLogin, makeOpenCore } from '../../support/core.ts'

const core = await makeOpenCore(process.argv[2] ?? '')
core.clock.nowMs = Date.now()
core.settings.set({ clipboardClearSeconds: 5 })
const { id } = addLogin(core)
const code = addCode(core)
await core.credentials.copy(id, 'password')
const copied = core.fakeClipboard.text
const atMs = Date.now()
core.clock.nowMs = atMs
const live = core.codes.live([code.id])[0]
for (let tries = 0; tries < 100 && core.fakeClipboard.text !== ''; tries++) await wait(100)
const cleared = core.fakeClipboard.text
core.vault.lock()
await core.vault.whenNoted()
process.stdout.write(JSON.stringify({ atMs, code: live?.code, copied, cleared }))
