import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RunningApp } from './support/app.ts'
import { filesUnder } from './support/marks.ts'
import { createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { countIn, countInMemory, pagePid, seeGone, spellingsOf } from './support/process-memory.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })
const masterPassword = 'Nine-Velvet-Gibbons-7'
/** How each key begins; in no program's own files. */
const mark = 'umbrage8842zebulon'
const keys = ['1170', '4417-sextant', 'QVX7-93KD'].map((rest) => `${mark}-${rest}`)

/** One figure a line, for whoever reads them off. */
const tell = (figure: string, value: number) =>
  process.stdout.write(`${JSON.stringify({ figure, value, unit: 'found', runs: 1 })}\n`)

/** How often any key stands in files, in any spelling. What is gone while it is looked at is no file that is left. */
const countInFiles = (...folders: string[]) =>
  folders
    .flatMap(filesUnder)
    .flatMap((path) => (existsSync(path) ? [readFileSync(path)] : []))
    .flatMap((content) => spellingsOf(mark).map((needle) => countIn(content, needle)))
    .reduce((sum, found) => sum + found, 0)

/**
 * Has the page ask for the keys of the set, one by one, and draw them. What they are never comes here: whatever a test
 * is told goes through the memory of main.
 */
async function showAll({ page }: RunningApp): Promise<void> {
  const kinds = await page.evaluate(async (password) => {
    const { latchkey } = window
    const called = async (name: Parameters<typeof latchkey.call>[0], input: unknown): Promise<unknown> => {
      const answer = await latchkey.call(name, input)
      if (!answer.ok) throw new Error(answer.code)
      return answer.value
    }
    const [set] = (await called('recovery.list', {})) as { id: string }[]
    const detail = (await called('recovery.get', { id: set?.id })) as { keys: { id: string }[] }
    const kinds: string[] = []
    for (const { id } of detail.keys) {
      const proof = { kind: 'master-password', password }
      const shown = (await called('recovery.reveal', { id, proof, reason: 'looking', how: 'show' })) as {
        kind: string
        value?: string
      }
      document.body.append(shown.value ?? '')
      kinds.push(shown.kind)
    }
    return kinds
  }, masterPassword)
  expect(kinds).toEqual(keys.map(() => 'shown'))
}

test('recovery keys stand in no file, in no memory before they are shown, and in no page after the lock', async () => {
  const { desktop } = stage
  const env = { TMPDIR: desktop.makeFolder('tmp') }
  const first = await stage.launch({ env })
  await createVault(first, { alsoPassword: masterPassword })
  await first.value('recovery.setUp', { kind: 'master-password', password: masterPassword })
  await first.value('recovery.add', {
    credentialId: null,
    name: 'Harbour',
    kind: 'keys',
    keys: keys.map((text) => ({ text, label: '' })),
    waysBackIn: { support: '', mail: '', phone: '', notes: '' }
  })
  await first.quit()

  const app = await stage.launch({ env, profile: first.profile })
  await unlock(app, masterPassword)
  await seeUnlocked(app)
  const page = await pagePid(app)
  const unlocked = { main: countInMemory(app.pid, mark), page: countInMemory(page, mark) }
  await showAll(app)
  const shown = { main: countInMemory(app.pid, mark), page: countInMemory(page, mark) }
  await desktop.tray.click('Lock')
  await seeGone(page)
  await seeLocked(app)
  const locked = { main: countInMemory(app.pid, mark), page: countInMemory(await pagePid(app), mark) }
  await app.quit()
  const files = countInFiles(desktop.folder)
  const output = [first, app].filter((one) => one.output().includes(mark)).length
  tell('recovery keys in the memory of main and page, unlocked, none shown', unlocked.main + unlocked.page)
  tell('the same in the page, three shown', shown.page)
  tell('the same in main, three shown', shown.main)
  tell('the same in main after the lock', locked.main)
  tell('the same in the new page after the lock', locked.page)
  tell('recovery keys in files, temporary files and output after the end', files + output)

  // What is not found where it must be would be found nowhere.
  expect(shown.page).toBeGreaterThanOrEqual(keys.length)
  expect(unlocked).toEqual({ main: 0, page: 0 })
  expect(locked.page).toBe(0)
  expect([files, output]).toEqual([0, 0])
}, 120_000)
