import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { Input, Output } from '../../src/shared/bridge/contract.ts'
import type { CredentialId } from '../../src/shared/model/ids.ts'
import type { FoundCredential } from '../../src/shared/model/listing.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { createListStore } from '../../src/renderer/src/features/credentials/list-store.ts'
import { rowAt } from '../../src/renderer/src/features/credentials/list-window.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { pageClock, settle } from '../support/page-clock.ts'
import { credentialId, sampleSummary } from '../support/page-samples.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

const row = (n: number): FoundCredential => ({
  ...sampleSummary(n, { title: n % 2 === 0 ? `Even ${String(n)}` : `Odd ${String(n)}` }),
  foundIn: []
})

/** Main with so many credentials, of which the query is a part of the title. */
function setUp(count: number) {
  const all = Array.from({ length: count }, (_, n) => row(n))
  const fits = (asked: Pick<Input<'credentials.find'>, 'query' | 'scope'>) =>
    all.filter(
      ({ title, isFavourite }) =>
        title.toLowerCase().includes(asked.query.toLowerCase()) && (asked.scope.kind === 'all' || isFavourite)
    )
  const find = (asked: Input<'credentials.find'>): Output<'credentials.find'> => {
    const found = fits(asked)
    const place = found.findIndex(({ id }) => id === asked.placeOf)
    return {
      total: found.length,
      inScope: all.length,
      from: asked.from,
      rows: found.slice(asked.from, asked.from + asked.count),
      place: place < 0 ? null : place,
      marks: [],
      unknown: []
    }
  }
  fake = fakeBridge({
    'credentials.find': find,
    'credentials.findIds': (asked) => fits(asked).map(({ id }) => id),
    'credentials.places': () => ({ all: all.length, favourites: 0, kinds: [], tags: [], folders: [] }),
    'settings.get': () => defaultSettings,
    'settings.set': ({ listSort = 'title' }) => ({ ...defaultSettings, listSort })
  })
  let chosen: CredentialId | undefined
  const clock = pageClock()
  const store = createListStore(
    fake.bridge,
    {
      id: () => chosen,
      choose(id) {
        chosen = id
        get().follow(id)
      }
    },
    clock
  )
  const get = () => store.getState()
  return {
    all,
    find,
    get,
    clock,
    chosen: () => chosen,
    choose: (id: CredentialId) => {
      chosen = id
      get().follow(id)
    }
  }
}
const asked = () => fake.inputsOf('credentials.find')

describe('the list', () => {
  it('holds a window of rows, however many there are', async () => {
    const { get } = setUp(1000)
    get().connect()
    await settle()
    expect(get()).toMatchObject({ status: { kind: 'ready' }, total: 1000, window: { from: 0 } })
    expect(get().window.rows).toHaveLength(200)
    get().see(500, 512)
    await settle()
    expect(get().window.rows).toHaveLength(200)
    expect(rowAt(get().window, 500)?.id).toBe(credentialId(500))
    expect(rowAt(get().window, 0)).toBeUndefined()
  })

  it('asks for nothing while what is in sight, and what is near, is there', async () => {
    const { get } = setUp(1000)
    await get().refresh()
    await settle()
    const before = asked().length
    get().see(0, 12)
    get().see(60, 72)
    await settle()
    expect(asked()).toHaveLength(before)
    get().see(150, 162)
    await settle()
    expect(asked()).toHaveLength(before + 1)
  })

  it('asks first for what is in sight where somebody jumped to, then for what is around it', async () => {
    const { get } = setUp(1000)
    await get().refresh()
    await settle()
    const before = asked().length
    get().see(600, 612)
    await settle()
    expect(
      asked()
        .slice(before)
        .map(({ from, count }) => [from, count])
    ).toEqual([
      [600, 40],
      [506, 200]
    ])
    expect(rowAt(get().window, 599)).toBeDefined()
  })

  it('never shows the answer to a query that is not asked any more', async () => {
    const { find, get } = setUp(100)
    await get().refresh()
    await settle()
    const answers: (() => void)[] = []
    fake.answer(
      'credentials.find',
      (input) =>
        new Promise((resolve) => {
          answers.push(() => {
            resolve(find(input))
          })
        })
    )
    get().search('o')
    get().search('od')
    get().search('odd 7')
    await settle()
    expect(answers).toHaveLength(1)
    answers[0]?.()
    await settle()
    expect(get().total).toBe(100)
    answers[1]?.()
    await settle()
    expect(asked().map(({ query }) => query)).not.toContain('od')
    expect(get().window.rows.map(({ title }) => title)).toEqual([
      'Odd 7',
      'Odd 71',
      'Odd 73',
      'Odd 75',
      'Odd 77',
      'Odd 79'
    ])
  })

  it('chooses the best match while searching, and keeps a choice that still matches', async () => {
    const { get, chosen, clock } = setUp(100)
    await get().refresh()
    get().search('odd')
    await settle()
    expect(get().cursor).toBe(0)
    expect(chosen()).toBeUndefined()
    await clock.pass(60)
    expect(chosen()).toBe(credentialId(1))
    get().moveTo(3)
    expect(chosen()).toBe(credentialId(7))
    get().search('odd 7')
    await settle()
    expect(chosen()).toBe(credentialId(7))
    expect(get().cursor).toBe(0)
  })

  it('chooses the best match at once for somebody who opens it, and none of a query that went on', async () => {
    const { get, chosen, clock } = setUp(100)
    await get().refresh()
    get().search('odd')
    await settle()
    get().search('even')
    await clock.pass(60)
    expect(chosen()).toBe(credentialId(0))
    get().search('odd 9')
    await settle()
    get().settle()
    expect(chosen()).toBe(credentialId(9))
  })

  it('moves to a row that is not in memory once it is there', async () => {
    const { get, chosen } = setUp(1000)
    await get().refresh()
    await settle()
    get().see(0, 12)
    get().moveTo(999)
    expect(get().cursor).toBe(999)
    expect(chosen()).toBeUndefined()
    await settle()
    expect(chosen()).toBe(credentialId(999))
    expect(get().cursor).toBe(999)
  })

  it('goes to where one is that was chosen elsewhere, and leaves a search that does not have it', async () => {
    const { get, choose } = setUp(1000)
    await get().refresh()
    await settle()
    choose(credentialId(800))
    await settle()
    expect(get().cursor).toBe(800)
    get().search('odd')
    await settle()
    choose(credentialId(600))
    await settle()
    expect(get()).toMatchObject({ query: '', scope: { kind: 'all' }, cursor: 600 })
  })

  it('keeps its place when something changes, and reads it anew', async () => {
    const { get } = setUp(1000)
    get().connect()
    await settle()
    get().see(500, 512)
    await settle()
    const from = get().window.from
    fake.emit('credentials.changed', undefined)
    await settle()
    expect(asked().at(-1)?.from).toBe(from)
    expect(get().lists).toBe(0)
  })

  it('orders by the setting, and a search by the best match unless told otherwise', async () => {
    const { get } = setUp(10)
    get().connect()
    await settle()
    await get().sortBy('changed')
    await settle()
    expect(asked().at(-1)).toMatchObject({ sort: 'changed' })
    expect(fake.inputsOf('settings.set')).toEqual([{ listSort: 'changed' }])
    get().search('odd')
    await settle()
    expect(asked().at(-1)).not.toHaveProperty('sort')
    await get().sortBy('used')
    await settle()
    expect(asked().at(-1)).toMatchObject({ sort: 'used' })
    expect(fake.inputsOf('settings.set')).toHaveLength(1)
  })

  it('says what stopped it, and goes on when it can', async () => {
    const { find, get } = setUp(10)
    fake.answer('credentials.find', () => {
      throw new AppError('vault-damaged')
    })
    await get().refresh()
    await settle()
    expect(get().status).toEqual({ kind: 'failed', code: 'vault-damaged' })
    fake.answer('credentials.find', find)
    await get().refresh()
    await settle()
    expect(get().status).toEqual({ kind: 'ready' })
  })
})
