import type { z } from 'zod'
import type { PageApi } from '../../src/shared/bridge/api.ts'
import type { CallName, EventName } from '../../src/shared/bridge/channels.ts'
import {
  callContract,
  eventContract,
  type EventPayload,
  type Handlers,
  type Input
} from '../../src/shared/bridge/contract.ts'
import { AppError, type Reply } from '../../src/shared/bridge/errors.ts'
import { createBridge, type Bridge } from '../../src/renderer/src/bridge.ts'

export interface FakeBridge {
  readonly bridge: Bridge
  /** Every call that was made, in order, with its parsed input. */
  readonly calls: { name: CallName; input: unknown }[]
  /** Sets or replaces what main answers. */
  answer<N extends CallName>(name: N, handler: Handlers[N]): void
  /** Sends what main sends by itself, parsed by the contract. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void
  inputsOf<N extends CallName>(name: N): Input<N>[]
  /** Fails if a call was made that the test did not provide for; call it in `afterEach`. */
  check(): void
}

/** Main's end of the contract for tests of the page: what does not fit the contract does not pass here either. */
export function fakeBridge(handlers: Partial<Handlers> = {}): FakeBridge {
  const known = new Map(Object.entries(handlers)) as Map<CallName, (input: never) => unknown>
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  const calls: FakeBridge['calls'] = []
  const faults: Error[] = []

  function fault(error: Error): never {
    faults.push(error)
    throw error
  }
  function parse(what: string, schema: z.ZodType, value: unknown): unknown {
    const parsed = schema.safeParse(value)
    return parsed.success ? parsed.data : fault(new Error(`${what}: ${parsed.error.message}`))
  }

  const api: PageApi = {
    firstLook: '{}',
    async call(name, rawInput): Promise<Reply> {
      const input = parse(`input of ${name}`, callContract[name].input, rawInput)
      calls.push({ name, input })
      const handler =
        known.get(name) ?? fault(new Error(`${name} was called, but the test does not answer it`))
      try {
        const value = await handler(input as never)
        return { ok: true, value: parse(`output of ${name}`, callContract[name].output, value) }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        const { code, incident } = error
        return incident === undefined ? { ok: false, code } : { ok: false, code, incident }
      }
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set()
      listeners.set(name, all.add(listener))
      return () => all.delete(listener)
    }
  }

  return {
    bridge: createBridge(api),
    calls,
    answer(name, handler) {
      known.set(name, handler)
    },
    emit(name, payload) {
      const parsed = parse(`payload of ${name}`, eventContract[name], payload)
      for (const listener of [...(listeners.get(name) ?? [])]) listener(parsed)
    },
    inputsOf: <N extends CallName>(name: N) =>
      calls.filter((call) => call.name === name).map((call) => call.input as Input<N>),
    check() {
      if (faults[0] !== undefined) throw faults[0]
    }
  }
}
