import { beforeEach, describe, expect, test, vi } from 'vitest'
import { UndoStack, type NotedStep } from '../../../src/main/undo/undo-stack.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { UndoStep } from '../../../src/shared/model/listing.ts'

const step = (subject: string): UndoStep => ({ action: 'changed', subject, count: 1 })
const recordUndone = vi.fn()
const onChange = vi.fn()
let before: NotedStep | undefined
let isUnlocked: boolean
let stack: UndoStack
beforeEach(() => {
  recordUndone.mockReset()
  onChange.mockReset()
  before = undefined
  isUnlocked = true
  stack = new UndoStack({
    ...{ recordUndone, onChange },
    isUnlocked: () => isUnlocked,
    trashedBefore: () => Promise.resolve(before)
  })
})

describe('steps to undo', () => {
  test('are taken back one after the other, the latest first, each once', async () => {
    const done: string[] = []
    for (const name of ['a', 'b']) stack.note(step(name), () => void done.push(name))
    expect(await stack.next()).toEqual(step('b'))
    expect(await stack.run()).toEqual(step('b'))
    expect(await stack.run()).toEqual(step('a'))
    expect(await stack.run()).toBeNull()
    expect(done).toEqual(['b', 'a'])
    const undone = (subject: string) => [{ subject, item: undefined, note: '' }]
    expect(recordUndone.mock.calls).toEqual([undone('b'), undone('a')])
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  test('are on record about their item, with how many others, or with how many they were', async () => {
    const many = (count: number): UndoStep => ({ action: 'merged', subject: 'a', count })
    for (const count of [1, 3]) stack.note(many(count), () => undefined, 'id')
    stack.note(many(3), () => undefined)
    for (let n = 0; n < 3; n++) await stack.run()
    expect(recordUndone.mock.calls.flat()).toEqual([
      { subject: 'a', item: undefined, note: 'items: 3' },
      { subject: 'a', item: 'id', note: 'others: 2' },
      { subject: 'a', item: 'id', note: '' }
    ])
  })

  test.each(['not-found', 'conflict'] as const)(
    'that are too late (%s) are dropped, and nothing is said to have been undone',
    async (code) => {
      stack.note(step('a'), () => undefined)
      stack.note(step('b'), () => {
        throw new AppError(code)
      })
      expect(await stack.run()).toBeNull()
      expect(recordUndone).not.toHaveBeenCalled()
      expect(await stack.next()).toEqual(step('a'))
    }
  )

  test('that fail for another reason can be tried again', async () => {
    let isFull = true
    stack.note(step('a'), async () => {
      await Promise.resolve()
      if (isFull) throw new AppError('disk-full')
    })
    await expect(stack.run()).rejects.toThrow(new AppError('disk-full'))
    isFull = false
    expect(await stack.run()).toEqual(step('a'))
  })

  test('of what ends after the lock, or is being taken back at the lock, are forgotten', async () => {
    let fail = (_error: AppError): void => undefined
    stack.note(step('a'), () => new Promise<void>((_resolve, reject) => (fail = reject)))
    const running = stack.run()
    stack.clear()
    isUnlocked = false
    stack.note(step('late'), () => undefined)
    fail(new AppError('locked'))
    await expect(running).rejects.toThrow(new AppError('locked'))
    isUnlocked = true
    expect(await stack.next()).toBeNull()
  })

  test('of before the unlock are taken back once, also where they are asked for twice at a time', async () => {
    const undo = vi.fn(() => Promise.resolve())
    before = { step: step('trashed'), undo }
    expect(await Promise.all([stack.run(), stack.run()])).toEqual([step('trashed'), null])
    expect(undo).toHaveBeenCalledTimes(1)
  })

  test('are kept up to fifty, and none beyond the lock', async () => {
    for (let n = 0; n < 60; n++) stack.note(step(String(n)), () => undefined)
    let last: UndoStep | null = null
    for (let n = 0; n < 50; n++) last = await stack.run()
    expect(last).toEqual(step('10'))
    expect(await stack.next()).toBeNull()
    stack.note(step('a'), () => undefined)
    stack.clear()
    expect(await stack.run()).toBeNull()
  })

  test('end with what was put into the trash before, once an unlock', async () => {
    const undo = vi.fn()
    before = { step: step('old'), undo }
    stack.note(step('a'), () => undefined)
    expect(await stack.run()).toEqual(step('a'))
    expect(await stack.next()).toEqual(step('old'))
    expect(await stack.run()).toEqual(step('old'))
    expect(undo).toHaveBeenCalledTimes(1)
    expect([await stack.next(), await stack.run()]).toEqual([null, null])
    stack.clear()
    expect(await stack.next()).toEqual(step('old'))
  })
})
