// What every measurement of the tray needs: a desktop, a tray that can be clicked on, and a vault with codes.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../setup/run.mjs'
import { copyOfBuilt, latchkey, openDesktop } from '../electron.mjs'
import { startLineProcess } from '../line-process.mjs'

export const python = '/usr/bin/python3'

/** Runs `work` with a desktop that is taken down whatever happens; `stops` takes what must end before it, `inScratch` makes further folders. */
export async function onDesktop(work) {
  const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const inScratch = (name) => {
    mkdirSync(join(scratch, name), { mode: 0o700 })
    return join(scratch, name)
  }
  const stops = []
  try {
    const desktop = await openDesktop(inScratch('keyring'))
    stops.unshift(() => desktop.close())
    const ours = latchkey(copyOfBuilt(inScratch('app')), inScratch('profile'))
    await work({ desktop, ours, stops, inScratch })
  } finally {
    for (const stop of stops) await stop()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The other side of the tray: `ask(command)` answers what tray-host.py does. */
export async function openTray(desktop, stops) {
  const host = startLineProcess(python, [join(root, 'tests/e2e/support/tray-host.py')], desktop.env)
  stops.unshift(host.stop)
  await host.next()
  const ask = async (command) => {
    host.tell(command)
    const { answer, problem } = await host.next()
    if (problem !== undefined) throw new Error(`tray: ${problem}`)
    return answer
  }
  /** The label of a line that begins so, once it is there. */
  const seeLine = async (start) => {
    for (const until = Date.now() + 20_000; Date.now() < until; await wait(100)) {
      const entries = await ask('menu').catch(() => [])
      const entry = entries.find(({ label }) => label.startsWith(start))
      if (entry) return entry.label
    }
    throw new Error(`no line "${start}" in the menu of the tray`)
  }
  return { ask, seeLine }
}

/** Codes that stand alone, each pinned; `periodSeconds` is that of each. Answers them with their secrets. */
export async function putCodes(app, codes) {
  const texts = codes.map(
    ({ issuer, secret, periodSeconds = 30 }) =>
      `otpauth://totp/${encodeURIComponent(issuer)}:me?secret=${secret}&issuer=${encodeURIComponent(issuer)}&period=${periodSeconds}`
  )
  const ids = []
  for (let from = 0; from < texts.length; from += 50) {
    const rows = await app.call('intake.read', {
      source: 'typed-text',
      texts: texts.slice(from, from + 50)
    })
    const drafts = rows.map(({ draftId }) => ({ draftId, target: { kind: 'own' } }))
    const { saved } = await app.call('intake.save', { drafts })
    ids.push(...saved.map(({ codeId }) => codeId))
  }
  return ids
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** Twenty bytes in base 32, of its own for each number up to a million. */
export const secretOf = (n) =>
  `JBSWY3DPEHPK3PXPJBSWY3DPEHPK${[0, 1, 2, 3].map((place) => letters[Math.floor(n / 32 ** place) % 32]).join('')}`
