import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Notifier } from '../../../src/main/notifications/notifier.ts'
import { mainText } from '../../../src/main/text/main-text.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function make(with_: { isOn?: boolean; hasService?: boolean; clears?: number | null } = {}) {
  const shown: { title: string; body: string }[] = []
  const lines: (string | undefined)[] = []
  const notifier = new Notifier({
    text: () => mainText('en').notices,
    isOn: () => with_.isOn ?? true,
    clearsAfterSeconds: () => (with_.clears === undefined ? 30 : with_.clears),
    askService: () => Promise.resolve(with_.hasService ?? true),
    show: (notice) => shown.push(notice),
    tellElsewhere: (line) => lines.push(line),
    onChange: () => undefined
  })
  return { notifier, shown, lines }
}
const name = 'GitHub (octocat)'
const settled = () => vi.advanceTimersByTimeAsync(0)

test('names the account, when the clipboard clears, and that a code holds only later', async () => {
  const { notifier, shown } = make()
  notifier.copied({ what: 'code', name, holdsInMs: -5000 })
  notifier.copied({ what: 'code', name, holdsInMs: 2100 })
  notifier.copied({ what: 'password', name: '', holdsInMs: 0 })
  await settled()
  expect(shown).toEqual([
    { title: 'Code for GitHub (octocat) copied', body: 'The clipboard is cleared in 30 s.' },
    {
      title: 'The next code for GitHub (octocat) was copied',
      body: 'It starts in 3 s. The clipboard is cleared in 30 s.'
    },
    { title: 'Password of an unnamed account copied', body: 'The clipboard is cleared in 30 s.' }
  ])
})

test('says why nothing was copied, and no more of an error than its code', async () => {
  const { notifier, shown } = make({ clears: null })
  notifier.failed(new AppError('seeds-locked'), name)
  notifier.failed(new AppError('clipboard'), name)
  notifier.failed(new Error('secret words'), name)
  await settled()
  expect(shown.map(({ body }) => body)).toEqual([
    'One-time codes are locked by themselves. Open Latchkey, unlock them and try again.',
    'The clipboard did not take it. Try again, or close programs that watch the clipboard.',
    'Your vault was not changed. Open Latchkey and copy it there.'
  ])
  expect(shown[0]?.title).toBe('Nothing was copied for GitHub (octocat)')
})

test('says nothing where the person does not want it', async () => {
  const { notifier, shown, lines } = make({ isOn: false })
  notifier.copied({ what: 'code', name, holdsInMs: 0 })
  await settled()
  expect([shown, lines]).toEqual([[], []])
})

test('says it in the menu for some seconds where no notification can', async () => {
  const { notifier, shown, lines } = make({ hasService: false })
  notifier.copied({ what: 'code', name, holdsInMs: 0 })
  await settled()
  expect(notifier.state).toBe('missing')
  expect(lines).toEqual(['Code for GitHub (octocat) copied · The clipboard is cleared in 30 s.'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(lines.at(-1)).toBeUndefined()
  expect(shown).toEqual([])
})

test('names nobody after a lock, not even where the system took its time to say whether it shows anything', async () => {
  for (const hasService of [true, false]) {
    const { notifier, shown, lines } = make({ hasService })
    notifier.copied({ what: 'password', name, holdsInMs: 0 })
    notifier.failed(new AppError('clipboard'), name)
    notifier.forget()
    await settled()
    expect([shown, lines]).toEqual([[], [undefined]])
    notifier.copied({ what: 'password', name, holdsInMs: 0 })
    await settled()
    expect(shown.length + lines.length).toBe(2)
    notifier.forget()
    expect(lines.at(-1)).toBeUndefined()
  }
})
