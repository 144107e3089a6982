import type { CodeSummary } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/ids.ts'
import type { QuickField, QuickRow } from '../../../shared/model/quick.ts'
import { codeName } from '../../../shared/rules/code-name.ts'
import { inSentence } from '../text/in-sentence.ts'
import { kindsText } from '../text/kinds-text.ts'
import { quickText as text } from '../text/quick-text.ts'
import { namePlace, secretPlace } from './row-rules.ts'

export type RowAction = { label: string; keys?: string } & (
  { kind: 'copy'; field: QuickField; codeId?: CodeId } | { kind: 'show' | 'clear' }
)

/** All that can be done with a row. `isHolding`: something of ours is on the clipboard, which can be cleared. */
export function actionsOf(row: QuickRow, isHolding: boolean): RowAction[] {
  const secret = secretPlace(row)
  const name = namePlace(row)
  return [
    ...(secret === undefined
      ? []
      : [
          {
            kind: 'copy' as const,
            field: 'password' as const,
            label: text.copy(inSentence(kindsText.places[secret]))
          }
        ]),
    ...row.codes.map((code, index) => ({
      kind: 'copy' as const,
      field: 'code' as const,
      codeId: code.id,
      label: labelOf(code, row.codes.length > 1),
      ...(index === 0 ? { keys: 'Mod+Enter' } : {})
    })),
    ...(name === undefined
      ? []
      : [
          {
            kind: 'copy' as const,
            field: 'user-name' as const,
            label: text.copy(inSentence(kindsText.places[name])),
            keys: 'Shift+Enter'
          }
        ]),
    { kind: 'show', label: text.show },
    ...(isHolding ? [{ kind: 'clear' as const, label: text.clear }] : [])
  ]
}

function labelOf(code: CodeSummary, isOneOfSeveral: boolean): string {
  const isCounted = code.kind === 'hotp'
  if (!isOneOfSeveral) return isCounted ? text.makeCode : text.copyCode
  return isCounted ? text.makeCodeOf(codeName(code)) : text.copyCodeOf(codeName(code))
}
