import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { CopiedQuick, FoundQuick, QuickRow } from '../../src/shared/model/quick.ts'
import { createQuickStore } from '../../src/renderer/src/quick/quick-store.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { pageClock, settle } from '../support/page-clock.ts'
import { codeId, credentialId, sampleCode, sampleUnlocked } from '../support/page-samples.ts'

const row = (n: number, part: Partial<QuickRow> = {}): QuickRow => ({
  target: { kind: 'credential', id: credentialId(n) },
  kindOfCredential: 'login',
  title: `Login ${String(n)}`,
  userName: `user${String(n)}`,
  host: '',
  hasPassword: true,
  codes: [],
  ...part
})
const withCode = (n: number) => row(n, { codes: [sampleCode(n)] })
const copied: CopiedQuick = { kind: 'copied', which: 'current', validFromMs: null, codeIsNext: false }

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

function setUp(find: (query: string) => FoundQuick | Promise<FoundQuick>) {
  const clock = pageClock()
  fake = fakeBridge({
    'quick.find': ({ query }) => find(query),
    'quick.copy': () => copied,
    'quick.openItem': () => undefined,
    'quick.hide': () => undefined
  })
  const { getState: get } = createQuickStore(fake.bridge, clock)
  get().connect()
  return { clock, get, titles: () => get().rows?.map(({ title }) => title) }
}
const all = (rows: QuickRow[]) => () => ({ rows, marks: [] })
const shown = async (codeOf: QuickRow | null = null) => {
  fake.emit('quick.shown', { codeOf })
  await settle()
}

describe('quick access, shown and hidden', () => {
  it('asks for nothing until it is shown, then for what was used last', async () => {
    const { get, titles } = setUp(all([row(1), row(2)]))
    fake.emit('credentials.changed', undefined)
    fake.emit('vault.stateChanged', sampleUnlocked())
    await settle()
    expect(fake.calls).toEqual([])
    await shown()
    expect(fake.inputsOf('quick.find')).toEqual([{ query: '' }])
    expect(titles()).toEqual(['Login 1', 'Login 2'])
    expect(get().chosen).toBe(0)
  })

  it('keeps nothing of it when it is hidden, nor what comes later', async () => {
    const answers: ((found: FoundQuick) => void)[] = []
    const { get } = setUp(() => new Promise((resolve) => answers.push(resolve)))
    await shown()
    get().search('bank')
    await settle()
    fake.emit('quick.hidden', undefined)
    for (const answer of answers) answer({ rows: [withCode(1)], marks: ['bank'] })
    await settle()
    expect(get()).toMatchObject({ isShown: false, query: '', rows: undefined, marks: [], said: undefined })
  })

  it('counts each time it was hidden, so that what is drawn is made anew', async () => {
    const { get } = setUp(all([row(1)]))
    await shown()
    expect(get().turn).toBe(0)
    fake.emit('quick.hidden', undefined)
    expect(get().turn).toBe(1)
  })

  it('drops all rows at the lock, and finds again what was typed after the unlock', async () => {
    let isLocked = false
    const { get, titles } = setUp(() => {
      if (isLocked) throw new AppError('locked')
      return { rows: [row(1)], marks: [] }
    })
    await shown()
    isLocked = true
    fake.emit('vault.stateChanged', { kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' })
    expect(titles()).toBeUndefined()
    fake.emit('credentials.changed', undefined)
    await settle()
    expect(get().said).toBeUndefined()
    isLocked = false
    fake.emit('vault.stateChanged', sampleUnlocked())
    await settle()
    expect(titles()).toEqual(['Login 1'])
  })
})

describe('quick access, searching', () => {
  it('drops the late answer to an older question', async () => {
    const answers = new Map<string, (found: FoundQuick) => void>()
    const { get, titles } = setUp((query) => new Promise((resolve) => answers.set(query, resolve)))
    await shown()
    get().search('b')
    get().search('ba')
    await settle()
    answers.get('ba')?.({ rows: [row(2)], marks: ['ba'] })
    await settle()
    answers.get('b')?.({ rows: [row(1)], marks: ['b'] })
    await settle()
    expect(titles()).toEqual(['Login 2'])
    expect(get().marks).toEqual(['ba'])
  })

  it('copies with Enter what the typed words find, not what the words before them found', async () => {
    const answers = new Map<string, (found: FoundQuick) => void>()
    const { get } = setUp((query) =>
      query === '' ? { rows: [row(1)], marks: [] } : new Promise((resolve) => answers.set(query, resolve))
    )
    await shown()
    get().search('bank')
    const entered = get().enter()
    await settle()
    expect(fake.inputsOf('quick.copy')).toEqual([])
    answers.get('bank')?.({ rows: [row(7)], marks: ['bank'] })
    await entered
    expect(fake.inputsOf('quick.copy')).toEqual([{ target: row(7).target, field: 'password' }])
  })

  it('copies nothing that is found after it was hidden', async () => {
    const answers: ((found: FoundQuick) => void)[] = []
    const { get } = setUp(() => new Promise((resolve) => answers.push(resolve)))
    await shown()
    const entered = get().enter()
    fake.emit('quick.hidden', undefined)
    answers[0]?.({ rows: [row(1)], marks: [] })
    await entered
    expect(fake.inputsOf('quick.copy')).toEqual([])
  })

  it('keeps the chosen row when the list is asked for again, and begins at the top for other words', async () => {
    let rows = [row(1), row(2), row(3)]
    const { get } = setUp(() => ({ rows, marks: [] }))
    await shown()
    get().choose(2)
    rows = [row(4), row(3), row(1)]
    fake.emit('credentials.changed', undefined)
    await settle()
    expect(get().chosen).toBe(1)
    get().search('x')
    await settle()
    expect(get().chosen).toBe(0)
  })

  it('says what failed, and is silent where the vault is locked', async () => {
    const { get } = setUp(() => {
      throw new AppError('internal')
    })
    await shown()
    expect(get().said?.kind).toBe('failed')
  })
})

describe('quick access, copying', () => {
  it('offers the code first of what a password was copied of a moment ago', async () => {
    const { get, titles } = setUp(all([row(1), withCode(2), row(3)]))
    await shown(withCode(2))
    expect(titles()).toEqual(['Login 2', 'Login 1', 'Login 3'])
    expect(get().said).toEqual({ kind: 'code-first' })
    await get().enter()
    expect(fake.inputsOf('quick.copy')).toEqual([{ target: row(2).target, field: 'code' }])
    // Now it is a row like the others.
    await get().enter()
    expect(fake.inputsOf('quick.copy').at(-1)).toEqual({ target: row(2).target, field: 'password' })
  })

  it('copies the code with the next Enter where main says so', async () => {
    const { get } = setUp(all([withCode(1)]))
    fake.answer('quick.copy', ({ field }) => ({ ...copied, codeIsNext: field === 'password' }))
    await shown()
    await get().enter()
    expect(get().said).toEqual({ kind: 'copied', field: 'password', holdsAtMs: undefined, codeIsNext: true })
    await get().enter()
    expect(fake.inputsOf('quick.copy').map(({ field }) => field)).toEqual(['password', 'code'])
  })

  it('makes one code of a counter for a press that comes twice', async () => {
    const { get } = setUp(all([row(1, { hasPassword: false, codes: [sampleCode(1, { kind: 'hotp' })] })]))
    let answer: ((one: CopiedQuick) => void) | undefined
    fake.answer('quick.copy', () => new Promise((resolve) => (answer = resolve)))
    await shown()
    const both = [get().enter(), get().enter()]
    await settle()
    expect(fake.inputsOf('quick.copy')).toHaveLength(1)
    answer?.(copied)
    await Promise.all(both)
    expect(get().said?.kind).toBe('copied')
  })

  it('waits for the next code where the settings say so, and copies it when it has begun', async () => {
    const { clock, get } = setUp(all([withCode(1)]))
    const beginMs = clock.now() + 3_000
    fake.answer('quick.copy', () =>
      clock.now() < beginMs ? { kind: 'wait', untilMs: beginMs } : { ...copied, validFromMs: null }
    )
    await shown()
    const done = get().copyChosen('code')
    await settle()
    expect(get().said).toEqual({ kind: 'waiting', untilMs: beginMs })
    await clock.pass(3_100)
    await done
    expect(get().said?.kind).toBe('copied')
    expect(fake.inputsOf('quick.copy')).toHaveLength(2)
  })

  it.each([
    ['something else is typed', (get: () => { search: (q: string) => void }) => get().search('x')],
    ['it is hidden', () => fake.emit('quick.hidden', undefined)]
  ])('gives up waiting when %s', async (_what, leave) => {
    const { clock, get } = setUp(all([withCode(1)]))
    fake.answer('quick.copy', () => ({ kind: 'wait', untilMs: clock.now() + 3_000 }))
    await shown()
    const done = get().copyChosen('code')
    await settle()
    leave(get)
    await done
    await clock.pass(10_000)
    expect(fake.inputsOf('quick.copy')).toHaveLength(1)
    expect(get().said).toBeUndefined()
  })

  it('says that the next code was copied, and from when it holds', async () => {
    const { clock, get } = setUp(all([withCode(1)]))
    const validFromMs = clock.now() + 2_000
    fake.answer('quick.copy', () => ({ ...copied, which: 'next', validFromMs }))
    await shown()
    await get().copy(withCode(1), 'code', codeId(1))
    expect(fake.inputsOf('quick.copy')).toEqual([{ target: row(1).target, field: 'code', codeId: codeId(1) }])
    expect(get().said).toMatchObject({ kind: 'copied', holdsAtMs: validFromMs })
  })

  it('shows what has nothing to copy in the window', async () => {
    const { get } = setUp(all([row(1, { kindOfCredential: 'note', hasPassword: false, userName: '' })]))
    await shown()
    await get().enter()
    expect(fake.inputsOf('quick.openItem')).toEqual([{ target: row(1).target }])
  })

  it('says what it has nothing of, and what failed, and looks again for what is gone', async () => {
    const { get } = setUp(all([row(1)]))
    fake.answer('quick.copy', () => ({ kind: 'nothing' }))
    await shown()
    await get().copyChosen('code')
    expect(get().said).toEqual({ kind: 'nothing', field: 'code' })
    fake.answer('quick.copy', () => {
      throw new AppError('not-found')
    })
    await get().enter()
    expect(get().said).toMatchObject({ kind: 'failed', error: { code: 'not-found' } })
    expect(fake.inputsOf('quick.find')).toHaveLength(2)
  })
})
