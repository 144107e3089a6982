import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startAutoLock } from '../../src/main/vault/auto-lock.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore } from '../support/core.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { counting } from './support/tally.ts'
import { totp } from './support/totp.ts'

const newFolder = useTempFolders()
const second = 1000
const year = 365.25 * 86_400 * second
const start = Date.UTC(2026, 0, 2, 3, 4, 5)
const jumps: Record<string, number> = {
  'one second on': start + second,
  'one second back': start - second,
  'half a minute on': start + 30 * second,
  'half a minute back': start - 30 * second,
  'an hour on': start + 3600 * second,
  'an hour back': start - 3600 * second,
  'a year on': start + year,
  'a year back': start - year,
  'to 1970': 0,
  'to the last second of 32 bits': (2 ** 31 - 1) * second,
  'past it, to 2038': 2 ** 31 * second
}

afterEach(() => void vi.useRealTimers())

describe('when the clock jumps', () => {
  test.each(Object.entries(jumps))('%s, everything goes on as it should', async (words, to) => {
    const tally = counting(`the clock jumps ${words}`)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const core = await makeOpenCore(newFolder())
    const { id } = addLogin(core)
    const code = addCode(core)
    const idle = { seconds: 0 }
    const stop = startAutoLock({
      idleSeconds: () => idle.seconds,
      limitMinutes: () => 5,
      isUnlocked: () => core.vault.isUnlocked,
      lock: () => core.vault.lock()
    })
    const clearsAfterSeconds = core.settings.current.clipboardClearSeconds ?? 0
    expect(clearsAfterSeconds).toBeGreaterThan(0)
    await core.credentials.copy(id, 'password')
    expect(core.fakeClipboard.text).toBe('quince 7')

    core.clock.nowMs = to
    const right = (what: string, isRight: boolean): void => {
      tally.tried += 1
      if (!isRight) tally.lost += 1
      expect(isRight, what).toBe(true)
    }
    const live = core.codes.live([code.id])[0]
    right('the code is that of the clock', live?.code === totp(exampleSeed, to))
    right('it holds at that moment', (live?.validFromMs ?? 1) <= to && to < (live?.validUntilMs ?? 0))
    core.credentials.reveal(id, 'password')
    const changed = core.credentials.save({ id, title: 'Changed', userName: '', url: '', password: 'x' })
    right('no change is from before the making', changed.updatedAtMs >= changed.createdAtMs)
    const audit = core.handlers['audit.list']({ limit: 500 }) as {
      records: { n: number }[]
      unbroken: boolean
    }
    const numbers = audit.records.map(({ n }) => n)
    right('the audit trail is unbroken', audit.unbroken)
    right(
      'its order is that of its numbers',
      numbers.every((n, at) => at === 0 || n === (numbers[at - 1] ?? 0) - 1)
    )

    // Time that passes is not time that is shown.
    await vi.advanceTimersByTimeAsync(clearsAfterSeconds * second - 1)
    right('the clipboard is not cleared early', core.fakeClipboard.text === 'quince 7')
    await vi.advanceTimersByTimeAsync(second)
    right('the clipboard is cleared in time', core.fakeClipboard.text === '')
    right('nobody was away: it is open', core.vault.isUnlocked)
    idle.seconds = 300
    await vi.advanceTimersByTimeAsync(6 * second)
    right('it locks when nobody is there', !core.vault.isUnlocked)
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
    stop()
  })

  const canFake = process.platform === 'linux' && spawnSync('faketime', ['--version']).error === undefined
  if (!canFake) console.info('skipped: faketime is not installed')

  test.skipIf(!canFake).each(['1970-01-02 00:00:00', '2038-01-19 03:14:30', '2106-02-07 06:28:30'])(
    'a whole process that believes it is %s shows the right codes and clears the clipboard',
    (when) => {
      const tally = counting(`a process that believes it is ${when} (faketime)`)
      tally.tried = 1
      tally.lost = 1
      const folder = newFolder()
      mkdirSync(join(folder, 'profile'))
      const program = fileURLToPath(new URL('support/faked-time.ts', import.meta.url))
      const ran = spawnSync('faketime', ['-m', when, process.execPath, program, join(folder, 'profile')], {
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, TZ: 'UTC', DONT_FAKE_MONOTONIC: '1' }
      })
      expect(ran.status, ran.stderr).toBe(0)
      const said = JSON.parse(ran.stdout) as { atMs: number; code: string; copied: string; cleared: string }
      expect(new Date(said.atMs).getUTCFullYear()).toBe(Number(when.slice(0, 4)))
      expect(said.code).toBe(totp(exampleSeed, said.atMs))
      expect(said.copied).toBe('quince 7')
      expect(said.cleared).toBe('')
      tally.lost = 0
    }
  )
})
