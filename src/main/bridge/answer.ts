import type { CallName } from '../../shared/bridge/channels.ts'
import type { CallSpec } from '../../shared/bridge/call-spec.ts'
import { callContract, type Handlers } from '../../shared/bridge/contract.ts'
import { AppError, type ErrorCode, type Reply } from '../../shared/bridge/errors.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { LogFields } from '../log/log.ts'

export interface AnswerOptions {
  handlers: Handlers
  log: (fields: LogFields) => void
  /** Random text that joins a reply to its log line. */
  newIncident: () => string
}

/**
 * Answers one call of a trusted sender: input schema → handler → output schema → reply. Output fields that the
 * contract does not name are dropped, so a handler that answers too much leaks nothing. Never throws.
 */
export async function answer(name: CallName, input: unknown, options: AnswerOptions): Promise<Reply> {
  const spec: CallSpec = callContract[name]
  const parsed = spec.input.safeParse(input)
  if (!parsed.success) return { ok: false, code: 'invalid-input' }
  try {
    const handler = options.handlers[name] as (input: unknown) => unknown
    return { ok: true, value: spec.output.parse(await handler(parsed.data)) }
  } catch (error) {
    return failed(name, sqliteFailure(error), options)
  }
}

function failed(call: CallName, error: unknown, { log, newIncident }: AnswerOptions): Reply {
  if (error instanceof AppError && error.code !== 'internal') {
    const expected: readonly ErrorCode[] = ['locked', 'not-found', 'invalid-input', 'refused']
    if (!expected.includes(error.code)) log({ event: 'call failed', call, code: error.code })
    return { ok: false, code: error.code }
  }
  const incident = newIncident()
  const errorClass = error instanceof Error ? error.name : typeof error
  log({ event: 'call failed', call, code: 'internal', errorClass, incident })
  return { ok: false, code: 'internal', incident }
}
