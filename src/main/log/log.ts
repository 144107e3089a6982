import type { CallName } from '../../shared/bridge/channels.ts'
import type { ErrorCode } from '../../shared/bridge/errors.ts'

/** All a log line may hold. No message, path or input: those may carry a secret. */
export interface LogFields {
  event: string
  call?: CallName
  code?: ErrorCode
  errorClass?: string
  incident?: string
}

/** One JSON line on stderr. Nothing is kept in a file. */
export function log(fields: LogFields): void {
  process.stderr.write(`${JSON.stringify({ latchkey: fields.event, ...fields, event: undefined })}\n`)
}
