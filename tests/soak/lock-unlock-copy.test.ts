import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { CredentialId } from '../../src/shared/model/ids.ts'
import type { RunningApp } from '../e2e/support/app.ts'
import { markedCode, markedLogin } from '../e2e/support/marks.ts'
import { createVault, seeUnlocked } from '../e2e/support/person.ts'
import { otpauth } from '../e2e/support/pictures.ts'
import { useStage } from '../e2e/support/stage.ts'
import { pause, until } from '../e2e/support/until.ts'
import { textOnClipboard } from '../e2e/support/x-clipboard.ts'
import { takeSample, processesUnder, type Sample } from './measure.ts'
import { slopeOf } from './slope.ts'

/** An hour by `npm run test:soak`. */
const minutes = Number(process.env.LATCHKEY_SOAK_MINUTES ?? '10')
/** A leak to prove that it would be found: so many kB are held on to in each cycle. */
const leakKb = Number(process.env.LATCHKEY_SOAK_LEAK_KB ?? '0')
/** Two cores are shared with all the other tests. */
const cycleMs = 6000
const sampleEvery = 2
/**
 * What a cycle may leave behind, in kB. The heap grows by 2 to 4 kB in each, and all of that is code which the test's own
 * hold on the program keeps, as its heap snapshots say. Memory outside of it comes and goes in pages.
 */
const boundKb = { heap: 8, anonymous: 60 }

const stage = useStage({ keyring: true })
const results = resolve(import.meta.dirname, '../../test-results')

test(
  `unlocking, copying and locking for ${String(minutes)} minutes leaves nothing behind`,
  { timeout: (minutes + 5) * 60_000 },
  async () => {
    const app = await stage.launch({ switches: ['--js-flags=--expose-gc'] })
    await createVault(app)
    const { id } = await app.value('credentials.save', { ...markedLogin, url: markedLogin.website })
    await saveCode(app)
    await app.value('settings.set', { unlockByItself: false })
    await app.value('vault.lock')
    const samples: Sample[] = []
    const endsAt = Date.now() + minutes * 60_000
    let calm: number | undefined
    for (let cycle = 1; Date.now() < endsAt; cycle++) {
      const begunAt = Date.now()
      await once(app, id, cycle)
      if (cycle % sampleEvery === 0) {
        calm ??= await calmProcesses(app)
        const wanted = calm
        await until('no process more than before', () => processesUnder(app.pid) <= wanted, 30_000)
        samples.push(await takeSample(app, cycle))
        keep(samples)
      }
      await pause(Math.max(0, begunAt + cycleMs - Date.now()))
    }

    const figures = figuresOf(samples)
    const told = JSON.stringify({ soak: { minutes, ...figures } }, null, 2)
    console.info(told)
    expect(figures.processes).toEqual([calm, calm])
    expect(figures.moreDescriptors).toEqual({})
    expect(figures.heapKbPerCycle).toBeLessThan(boundKb.heap)
    expect(figures.anonymousKbPerCycle).toBeLessThan(boundKb.anonymous)
    // The same figures with a small leak in them would have been red.
    const leaking = figuresOf(samples.map((one) => ({ ...one, heapKb: one.heapKb + 20 * one.cycle })))
    expect(leaking.heapKbPerCycle).toBeGreaterThan(boundKb.heap)
  }
)

/** For looking at while it runs, and after it was broken off. */
function keep(samples: readonly Sample[]): void {
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'soak.json'), JSON.stringify({ minutes, samples }))
}

/** From locked to locked. */
async function once(app: RunningApp, id: CredentialId, cycle: number): Promise<void> {
  const { desktop } = stage
  // Ten minutes without a hand on the mouse, and the system's screen saver locks in the middle of a cycle.
  await desktop.run('xdotool', ['mousemove', String(1300 + (cycle % 50)), '880'])
  expect(await app.value('vault.unlock', {})).toEqual({ kind: 'unlocked' })
  await seeUnlocked(app)
  await app.value('credentials.copy', { id, field: 'password' })
  await until('the password', async () => (await textOnClipboard(desktop)) === markedLogin.password)
  const label = await until('the code in the tray', async () =>
    (await desktop.tray.labels().catch(() => [])).find((one) => one.startsWith(markedCode.issuer))
  )
  await desktop.tray.click(label)
  await until('the code', async () => /^\d{6}$/.test(await textOnClipboard(desktop)))
  if (cycle % 5 === 0) {
    await app.value('shell.showQuick')
    // The lock that follows takes it away. Its page is another one after each lock, so the window itself is asked.
    await until('quick access', () => quickIsVisible(app))
  }
  if (leakKb > 0) {
    await app.electron.evaluate((_electron, bytes) => {
      const held = globalThis as { heldOnTo?: unknown[] }
      ;(held.heldOnTo ??= []).push(Array.from({ length: bytes / 8 }, (_, n) => n + 0.5))
    }, leakKb * 1024)
  }
  await app.value('vault.lock')
}

/** Quick access has no frame, and so cannot be resized; the window of the vault can. */
const quickIsVisible = (app: RunningApp): Promise<boolean> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => one.isVisible() && !one.isResizable())
  )

async function saveCode(app: RunningApp): Promise<void> {
  const [row] = await app.value('intake.read', { source: 'typed-text', texts: [otpauth(markedCode)] })
  if (row?.kind !== 'code') throw new Error('that is no code')
  await app.value('intake.save', { drafts: [{ draftId: row.draftId, target: { kind: 'own' } }] })
}

/** How many processes there are when nothing is begun or ended any more. */
async function calmProcesses(app: RunningApp): Promise<number> {
  let last = processesUnder(app.pid)
  await until(
    'processes at rest',
    async () => {
      await pause(4000)
      const now = processesUnder(app.pid)
      const isSame = now === last
      last = now
      return isSame
    },
    60_000
  )
  return last
}

/** What is looked at: the second half, when everything has been loaded and every buffer has its size. */
function figuresOf(samples: readonly Sample[]) {
  const later = samples.slice(Math.floor(samples.length / 2))
  const slope = (of: (one: Sample) => number) =>
    Math.round(10 * slopeOf(later.map((one) => ({ x: one.cycle, y: of(one) })))) / 10
  const counts = later.map((one) => one.processes)
  return {
    cycles: samples.at(-1)?.cycle ?? 0,
    samples: samples.length,
    heapKbPerCycle: slope((one) => one.heapKb),
    anonymousKbPerCycle: slope((one) => one.anonymousKb),
    rssKbPerCycle: slope((one) => one.rssKb),
    heapMb: [samples[0], samples.at(-1)].map((one) => Math.round((one?.heapKb ?? 0) / 102.4) / 10),
    rssMb: [samples[0], samples.at(-1)].map((one) => Math.round((one?.rssKb ?? 0) / 1024)),
    processes: [Math.min(...counts), Math.max(...counts)],
    moreDescriptors: moreDescriptors(samples),
    descriptors: samples.at(-1)?.descriptors
  }
}

/**
 * Kinds of descriptors of which there are always more at the end than there ever were at the beginning: one that is
 * left behind each time, or each tenth time, is among them.
 */
function moreDescriptors(samples: readonly Sample[]): Record<string, [before: number, after: number]> {
  const part = Math.ceil(samples.length / 3)
  const first = samples.slice(0, part)
  const last = samples.slice(-part)
  const kinds = new Set(samples.flatMap(({ descriptors }) => Object.keys(descriptors)))
  return Object.fromEntries(
    [...kinds].flatMap((kind) => {
      const before = Math.max(...first.map(({ descriptors }) => descriptors[kind] ?? 0))
      const after = Math.min(...last.map(({ descriptors }) => descriptors[kind] ?? 0))
      return after > before ? [[kind, [before, after]]] : []
    })
  )
}
