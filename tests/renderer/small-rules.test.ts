import { describe, expect, it } from 'vitest'
import { auditDays } from '../../src/renderer/src/features/audit/audit-days.ts'
import { ringTiming } from '../../src/renderer/src/features/codes/ring-timing.ts'
import { isCodeAddress, picturesIn } from '../../src/renderer/src/features/intake/intake-input.ts'
import { autoLockChoices, keyOf, numberOf } from '../../src/renderer/src/features/settings/setting-choices.ts'
import { lengthHint, newPasswordProblem } from '../../src/renderer/src/features/vault/new-password.ts'
import { settingsLine } from '../../src/renderer/src/text/settings-line.ts'
import { hueOf, initialsOf } from '../../src/renderer/src/ui/monogram.ts'
import { createNoticeStore, noticeShownMs } from '../../src/renderer/src/ui/notice-store.ts'
import { createTicker } from '../../src/renderer/src/ui/ticker.ts'
import { secondsLeft } from '../../src/renderer/src/ui/use-seconds-left.ts'
import { rowAfterKey, scrollToRow, visibleRows } from '../../src/renderer/src/ui/visible-rows.ts'
import { dayOf, momentOf } from '../../src/renderer/src/ui/when.ts'
import { pageClock } from '../support/page-clock.ts'

describe('rows in sight', () => {
  it('are few, however long the list', () => {
    expect(visibleRows(10_000, 58, 290_000, 580)).toEqual({ start: 4994, end: 5016 })
    expect(visibleRows(3, 58, 0, 580)).toEqual({ start: 0, end: 3 })
    expect(visibleRows(0, 58, 900, 580)).toEqual({ start: 0, end: 0 })
  })
  it('are scrolled to only when they are not seen whole', () => {
    expect(scrollToRow(2, 58, 0, 580)).toBeUndefined()
    expect(scrollToRow(10, 58, 0, 580)).toBe(58)
    expect(scrollToRow(0, 58, 30, 580)).toBe(0)
  })
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['x', 5, undefined]
  ])('%s from %i leads to %j', (key, from, to) => {
    expect(rowAfterKey(key, from, 10, 5)).toBe(to)
  })
})

describe('time', () => {
  it('is counted in whole seconds that begin with the number promised', () => {
    expect(secondsLeft(31_900, 1_000)).toBe(30)
    expect(secondsLeft(30_000, 0)).toBe(30)
    expect(secondsLeft(1_000, 5_000)).toBe(0)
    expect(secondsLeft(undefined, 0)).toBe(0)
  })
  it('beats once a second while somebody listens, and not otherwise', async () => {
    const clock = pageClock(1_700_000_000_400)
    const ticker = createTicker(clock)
    const beats: number[] = []
    await clock.pass(5_000)
    expect(clock.waiting).toBe(0)
    const stop = ticker.subscribe(() => beats.push(ticker.current()))
    await clock.pass(2_700)
    expect(beats).toEqual([1_700_000_006_000, 1_700_000_007_000, 1_700_000_008_000])
    stop()
    expect(clock.waiting).toBe(0)
  })
  it('starts a ring where its code stands', () => {
    expect(ringTiming(0, 30_000, 12_000)).toEqual({ durationMs: 30_000, elapsedMs: 12_000, steps: 30 })
    expect(ringTiming(0, 30_000, 99_000).elapsedMs).toBe(30_000)
  })
  it('is named as people do', () => {
    const now = new Date(2026, 4, 3, 14, 2).getTime()
    expect(momentOf(now, now)).toBe('today, 14:02')
    expect(dayOf(new Date(2026, 4, 2, 23, 59).getTime(), now)).toBe('yesterday')
    expect(dayOf(new Date(2026, 0, 2).getTime(), now)).toBe('2 January')
    expect(dayOf(new Date(2024, 0, 2).getTime(), now)).toBe('2 January 2024')
  })
})

describe('notices', () => {
  const say = { text: 'a', tone: 'plain' } as const
  it('go after a while, but not while they are held', async () => {
    const clock = pageClock()
    const store = createNoticeStore(clock)
    store.getState().say(say)
    store.getState().hold(true)
    await clock.pass(noticeShownMs * 2)
    expect(store.getState().notice?.text).toBe('a')
    store.getState().hold(false)
    await clock.pass(noticeShownMs)
    expect(store.getState().notice).toBeUndefined()
  })
  it('give way to newer ones, which stay their whole time', async () => {
    const clock = pageClock()
    const store = createNoticeStore(clock)
    store.getState().say(say)
    await clock.pass(noticeShownMs - 1)
    store.getState().say({ ...say, text: 'b' })
    await clock.pass(noticeShownMs - 1)
    expect(store.getState().notice?.text).toBe('b')
  })
})

describe('small rules', () => {
  it('new master passwords are long enough and typed twice alike', () => {
    expect(newPasswordProblem('short', 'short')).toBe('too-short')
    expect(newPasswordProblem('long enough', 'long enoug')).toBe('different')
    expect(newPasswordProblem('long enough', 'long enough')).toBeUndefined()
    expect(new Set([3, 10, 30].map(lengthHint)).size).toBe(3)
  })
  it.each([
    ['GitHub', 'GH'],
    ['Northern Bank', 'NB'],
    ['hetzner', 'HE'],
    ['2FA', '2F'],
    ['日本', '日本'],
    ['!', '?']
  ])('initials of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
  it('a name keeps its colour', () => {
    expect(hueOf('GitHub')).toBe(hueOf('github'))
    expect(hueOf('GitHub')).not.toBe(hueOf('GitLab'))
  })
  it('settings of a code are said without what goes without saying', () => {
    const usual = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const
    expect(settingsLine(usual)).toBe('time-based, 6 digits, 30 s')
    expect(settingsLine({ ...usual, algorithm: 'SHA256', digits: 8 })).toBe(
      'time-based, SHA-256, 8 digits, 30 s'
    )
    expect(settingsLine({ ...usual, kind: 'hotp' })).toBe('counter-based, 6 digits')
    expect(settingsLine({ ...usual, kind: 'steam' })).toBe('Steam Guard, 30 s')
  })
  it('only code addresses are taken from a paste, and only pictures from files', () => {
    expect(['otpauth://totp/a', ' OTPAUTH-migration://x', 'https://a', 'otp'].map(isCodeAddress)).toEqual([
      true,
      true,
      false,
      false
    ])
    const files = [
      new File([], 'a.png', { type: 'image/png' }),
      new File([], 'b.pdf', { type: 'application/pdf' })
    ]
    expect(picturesIn({ files } as unknown as DataTransfer).map((file) => file.name)).toEqual(['a.png'])
  })
  it('a value that is not among the usual ones is offered too', () => {
    expect(autoLockChoices(7).map((choice) => choice.key)).toContain('7')
    expect([null, 15].map((value) => numberOf(keyOf(value)))).toEqual([null, 15])
  })
  it('the trail stands under its days, newest first', () => {
    const now = new Date(2026, 4, 3, 14, 2).getTime()
    const record = (n: number, hoursAgo: number) => ({
      n,
      atMs: now - hoursAgo * 3_600_000,
      action: 'vault-unlocked' as const,
      origin: 'window' as const,
      subject: '',
      item: null,
      note: ''
    })
    const days = auditDays([record(1, 30), record(2, 3), record(3, 1)], now)
    expect(days.map(({ day, records }) => [day, records.map((one) => one.n)])).toEqual([
      ['today', [3, 2]],
      ['yesterday', [1]]
    ])
  })
})
