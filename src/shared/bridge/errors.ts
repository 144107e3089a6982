/** Every reason a call can stop for. Words for people are in the page: `text/error-text.ts` must cover each. */
export const errorCodes = [
  'refused',
  'invalid-input',
  'locked',
  'not-found',
  'conflict',
  'vault-damaged',
  'vault-newer',
  'disk-full',
  'not-writable',
  'io-error',
  'read-only',
  'busy',
  'in-use',
  'kit-needed',
  'seeds-locked',
  'clipboard',
  'too-large',
  'internal'
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** The only error that crosses a layer: a code, and in main the cause. No message, path or input. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Joins a reply to its log line where the cause is unknown; random, says nothing. */
  readonly incident: string | undefined

  constructor(code: ErrorCode, options?: { cause?: unknown; incident?: string | undefined }) {
    super(code, options?.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.incident = options?.incident
  }
}

/** What comes back over the wire for a call. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: ErrorCode; incident?: string }
