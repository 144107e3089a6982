import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CredentialDetail } from '../../src/shared/model/credential.ts'
import { addCode, addLogin, makeCore, type TestCore } from '../support/core.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { copiedKeychain } from './support/copied-keychain.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { auditOf } from './support/open-vault.ts'
import { worldOf } from './support/scenarios.ts'
import { Ledger } from './support/ledger.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const disk = newFolder()
const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const isMounted = process.platform === 'linux' && run('mount', '-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk)
if (!isMounted) console.info('skipped: nothing may be mounted here')
afterAll(() => {
  if (isMounted) run('umount', '-l', disk)
})

const roomBytes = () => {
  const { bavail, bsize } = statfsSync(disk)
  return bavail * bsize
}

/** Leaves this much room on the disk. Answers how to free the rest again. */
function fill(leftBytes: number): () => void {
  const file = join(disk, 'filler')
  const descriptor = openSync(file, 'w')
  const block = Buffer.alloc(4096, 1)
  while (roomBytes() > leftBytes) writeSync(descriptor, block)
  closeSync(descriptor)
  return () => rmSync(file, { force: true })
}

const titles = (core: TestCore) => core.credentials.list().map(({ title }) => title)

describe.skipIf(!isMounted)('on a disk that is full', () => {
  test(
    'saving says so and loses nothing, secrets are shown only on record, and it works again after room was made',
    { timeout: timeLimitMs(120_000, 600_000) },
    async () => {
      const tally = counting('full disk, from no room on in steps of 4 KiB')
      const saved = { done: 0, refused: 0 }
      const steps = count(12, 64)
      for (let step = 0; step < steps; step++) {
        const profileFolder = join(disk, `profile-${String(step)}`)
        mkdirSync(profileFolder)
        const keychain = copiedKeychain()
        const core = makeCore({ profileFolder, keychain })
        await core.vault.create(true, undefined)
        const before: CredentialDetail = addLogin(core, { title: 'Before' })
        const code = addCode(core)
        const free = fill(step * 4096)
        const { call } = worldOf(core, new Ledger())

        tally.tried += 1
        tally.lost += 1
        const acknowledged = ['Before']
        for (let n = 0; n < 30; n++) {
          const title = `On the full disk ${String(n)}`
          const notes = 'n'.repeat(3000)
          const reply = await call('credentials.save', { title, userName: '', url: '', notes })
          if (reply.ok) acknowledged.push(title)
          else expect(reply.code).toBe('disk-full')
          saved[reply.ok ? 'done' : 'refused'] += 1
        }
        expect(titles(core).sort()).toEqual([...acknowledged].sort())
        const shown = await call('credentials.reveal', { id: before.id, field: 'password' })
        const copied = await call('codes.copy', { id: code.id })
        if (!copied.ok) expect(core.fakeClipboard.written).toEqual([])
        const { records } = auditOf(core)
        expect(records.has('password-revealed Before')).toBe(shown.ok)
        core.vault.lock()
        await core.vault.whenNoted()
        expect(core.vault.isUnlocked).toBe(false)

        // Opened again on the full disk, and after room was made.
        const again = makeCore({ profileFolder, keychain })
        expect(await again.vault.unlock(undefined), `step ${String(step)}`).toEqual({ kind: 'unlocked' })
        expect(titles(again).sort()).toEqual([...acknowledged].sort())
        free()
        addLogin(again, { title: 'After' })
        expect(titles(again)).toContain('After')
        expect(auditOf(again).unbroken).toBe(true)
        expect(again.credentials.reveal(before.id, 'password').value).toBe('quince 7')
        again.vault.lock()
        await again.vault.whenNoted()
        rmSync(profileFolder, { recursive: true })
        tally.lost -= 1
        tally.more = saved
      }
      expect(saved.refused).toBeGreaterThan(0)
    }
  )
})
