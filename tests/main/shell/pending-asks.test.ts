import { describe, expect, it } from 'vitest'
import { CredentialId } from '../../../src/shared/model/ids.ts'
import { forgottenAfterMs, PendingAsks } from '../../../src/main/shell/pending-asks.ts'

const item = { credentialId: CredentialId.parse('b5d1a2f0-0f5c-4a51-9a42-0a1f5d5b2c11'), codeId: null }
const nothing = { action: null, item: null }

function setUp() {
  const clock = { nowMs: 0 }
  const told: unknown[] = []
  const pending = new PendingAsks({
    monotonicMs: () => clock.nowMs,
    publish: (name, payload) => void told.push([name, payload])
  })
  return { clock, told, pending }
}

describe('what is asked of the page from outside', () => {
  it('waits for a page that says it is there, and is answered once', () => {
    const { told, pending } = setUp()
    pending.askAction('settings')
    expect(told).toEqual([])
    expect(pending.take()).toEqual({ action: 'settings', item: null })
    expect(pending.take()).toEqual(nothing)
    pending.askAction('find')
    pending.askItem(item)
    expect(told).toEqual([
      ['shell.asked', { action: 'find' }],
      ['shell.itemAsked', item]
    ])
    expect(pending.take()).toEqual(nothing)
  })

  it('waits for the next page when this one is gone; the last thing asked counts', () => {
    const { told, pending } = setUp()
    pending.take()
    pending.pageGone()
    pending.askAction('settings')
    pending.askItem(item)
    expect(told).toEqual([])
    expect(pending.take()).toEqual({ action: null, item })
  })

  it('is forgotten after two minutes and at the lock', () => {
    const { clock, pending } = setUp()
    pending.askItem(item)
    clock.nowMs += forgottenAfterMs + 1
    expect(pending.take()).toEqual(nothing)
    pending.pageGone()
    pending.askItem(item)
    pending.forget()
    expect(pending.take()).toEqual(nothing)
  })

  it('is not done later where it is about now: locking and undoing', () => {
    const { pending } = setUp()
    pending.askAction('lock')
    pending.askAction('undo')
    expect(pending.take()).toEqual(nothing)
  })
})
