import { z } from 'zod'

/** What was copied, for the line that says so. Never the content. */
export const ClipboardContent = z.enum([
  'password',
  'notes',
  'field',
  'code',
  'code-address',
  'code-secret',
  'recovery-key',
  'user-name',
  'web-address'
])
export type ClipboardContent = z.infer<typeof ClipboardContent>

export const ClipboardState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({
    kind: z.literal('holding'),
    content: ClipboardContent,
    clearsAtMs: z.number().int().nullable()
  }),
  /** Cleared, and put there again by another program each time. */
  z.object({ kind: z.literal('put-back') }),
  /** The system did not let it be read or cleared; it may still be there. */
  z.object({ kind: z.literal('not-cleared') })
])
export type ClipboardState = z.infer<typeof ClipboardState>
