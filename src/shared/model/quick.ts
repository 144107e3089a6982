import { z } from 'zod'
import { CodeSummary } from './code.ts'
import { CredentialKind } from './credential.ts'
import { CodeId, CredentialId } from './ids.ts'

/** What a row of quick access is about: a credential with its codes, or a code that stands alone. */
export const QuickTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credential'), id: CredentialId }),
  z.object({ kind: z.literal('code'), id: CodeId })
])
export type QuickTarget = z.infer<typeof QuickTarget>

/** One row: enough to know the account and what can be copied of it. No secret, and no code. */
export const QuickRow = z.object({
  target: QuickTarget,
  kindOfCredential: CredentialKind.nullable(),
  title: z.string(),
  userName: z.string(),
  host: z.string(),
  hasPassword: z.boolean(),
  /** The codes that hang on it, or the code itself. */
  codes: z.array(CodeSummary)
})
export type QuickRow = z.infer<typeof QuickRow>

/** Without words: what was copied of last, best first. With words: the best matches, codes that stand alone among them. */
export const FoundQuick = z.object({
  rows: z.array(QuickRow),
  /** Folded words to mark in the rows. */
  marks: z.array(z.string())
})
export type FoundQuick = z.infer<typeof FoundQuick>

export const QuickField = z.enum(['password', 'code', 'user-name'])
export type QuickField = z.infer<typeof QuickField>

/** `codeId` is which code of several; left out, the first. */
export const CopyQuick = z.object({ target: QuickTarget, field: QuickField, codeId: CodeId.optional() })
export type CopyQuick = z.infer<typeof CopyQuick>

/** What came of it. Whether the window then hides is main's, by the setting. */
export const CopiedQuick = z.discriminatedUnion('kind', [
  /** `next` is a code that holds only from `validFromMs`. `codeIsNext`: one more key copies its code. */
  z.object({
    kind: z.literal('copied'),
    which: z.enum(['current', 'next']),
    validFromMs: z.number().int().nullable(),
    codeIsNext: z.boolean()
  }),
  /** It has no such field. */
  z.object({ kind: z.literal('nothing') }),
  /** Too little time is left and the settings say to wait: nothing was copied; the next code begins then. */
  z.object({ kind: z.literal('wait'), untilMs: z.number().int() })
])
export type CopiedQuick = z.infer<typeof CopiedQuick>

/** The window is being shown: the page begins anew. `codeOf` is the row whose password was copied a moment ago. */
export const QuickShown = z.object({ codeOf: QuickRow.nullable() })
export type QuickShown = z.infer<typeof QuickShown>
