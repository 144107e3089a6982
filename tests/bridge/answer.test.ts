import { describe, expect, test, vi } from 'vitest'
import { answer, type AnswerOptions } from '../../src/main/bridge/answer.ts'
import { log, type LogFields } from '../../src/main/log/log.ts'
import { callNames, type CallName } from '../../src/shared/bridge/channels.ts'
import type { Handlers } from '../../src/shared/bridge/contract.ts'
import { AppError, errorCodes } from '../../src/shared/bridge/errors.ts'

const marker = 'marker-quokka'
const id = '7f6c1d0e-2b3a-4c5d-8e9f-0a1b2c3d4e5f'

function make(name: CallName, handler: (input: never) => unknown) {
  const lines: LogFields[] = []
  const handlers = { [name]: handler } as unknown as Handlers
  const options: AnswerOptions = {
    handlers,
    log: (fields) => lines.push(fields),
    newIncident: () => 'abcd1234'
  }
  return { lines, ask: (input: unknown) => answer(name, input, options) }
}

describe('answer', () => {
  test('refuses input that does not fit, without asking the handler and without repeating it', async () => {
    const handler = vi.fn()
    const { ask, lines } = make('credentials.get', handler)
    const bad = [
      undefined,
      null,
      marker,
      { id: marker },
      { id: 5 },
      [id],
      { ID: id },
      { id: { id } },
      Symbol('x'),
      7n
    ]
    for (const input of bad) expect(await ask(input)).toEqual({ ok: false, code: 'invalid-input' })
    expect(handler).not.toHaveBeenCalled()
    expect(JSON.stringify(lines)).not.toContain(marker)
  })

  test('hands the handler what the contract names and nothing else', async () => {
    const handler = vi.fn(() => undefined)
    const { ask } = make('credentials.trash', handler)
    expect(await ask({ id, extra: marker, __proto__: { more: 1 } })).toEqual({ ok: true, value: undefined })
    expect(handler).toHaveBeenCalledExactlyOnceWith({ id })
  })

  test('drops every field of an answer that the contract does not name', async () => {
    const row = {
      id,
      kind: 'login',
      title: 't',
      userName: 'u',
      host: 'h',
      tags: [],
      folderId: null,
      isFavourite: false,
      codes: [
        {
          id,
          credentialId: null,
          issuer: '',
          account: '',
          kind: 'totp',
          algorithm: 'SHA1',
          digits: 6,
          periodSeconds: 30,
          position: null,
          isPinned: false,
          uses: 0,
          lastUsedAtMs: null,
          verification: 'open',
          recovery: 'open',
          createdAtMs: 1,
          seed: marker
        }
      ],
      updatedAtMs: 1,
      password: marker,
      sealed: Buffer.from(marker)
    }
    const { ask } = make('credentials.list', () => [row])
    const reply = await ask(undefined)
    expect(reply.ok).toBe(true)
    expect(JSON.stringify(reply)).not.toContain(marker)
    expect(reply).toMatchObject({ value: [{ id, title: 't', codes: [{ digits: 6 }] }] })
  })

  test('drops an answer where there should be none', async () => {
    const { ask, lines } = make('vault.lock', () => marker)
    expect(await ask(undefined)).toMatchObject({ ok: false, code: 'internal' })
    expect(JSON.stringify(lines)).not.toContain(marker)
  })

  test('turns an answer of the wrong form into an unknown failure, not into that answer', async () => {
    const { ask, lines } = make('credentials.list', () => [{ id, title: marker }])
    expect(await ask(undefined)).toEqual({ ok: false, code: 'internal', incident: 'abcd1234' })
    expect(JSON.stringify(lines)).not.toContain(marker)
  })

  test.each(errorCodes.filter((code) => code !== 'internal'))(
    'passes the code %s on, and nothing of its cause',
    async (code) => {
      const { ask, lines } = make('vault.state', () => {
        throw new AppError(code, { cause: new Error(marker), incident: marker })
      })
      expect(await ask(undefined)).toEqual({ ok: false, code })
      expect(JSON.stringify(lines)).not.toContain(marker)
    }
  )

  test.each([
    ['an error', new Error(marker)],
    ['an error of a class', new TypeError(marker)],
    ['a text', marker],
    ['an object', { message: marker, code: marker }],
    ['nothing', undefined],
    ['an internal error', new AppError('internal', { cause: new Error(marker) })]
  ])(
    'makes of %s an incident: the reply and the log line share a number and no words',
    async (_what, thrown) => {
      const { ask, lines } = make('vault.state', vi.fn().mockRejectedValue(thrown))
      expect(await ask(undefined)).toEqual({ ok: false, code: 'internal', incident: 'abcd1234' })
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatchObject({ call: 'vault.state', code: 'internal', incident: 'abcd1234' })
      expect(JSON.stringify(lines)).not.toContain(marker)
    }
  )

  test('knows what SQLite and the system mean', async () => {
    const failing = (code: string) =>
      make('vault.state', () => {
        throw Object.assign(new Error(marker), { code })
      }).ask(undefined)
    expect(await failing('SQLITE_FULL')).toEqual({ ok: false, code: 'disk-full' })
    expect(await failing('EROFS')).toEqual({ ok: false, code: 'not-writable' })
  })
})

test('a log line is one line of JSON with the listed fields', () => {
  const written: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  log({ event: 'call failed', call: 'vault.state', code: 'internal', incident: 'a\nb' })
  spy.mockRestore()
  expect(written).toEqual([
    '{"latchkey":"call failed","call":"vault.state","code":"internal","incident":"a\\nb"}\n'
  ])
})

test('every call has a word for its feature and a verb', () => {
  for (const name of callNames) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/)
})
