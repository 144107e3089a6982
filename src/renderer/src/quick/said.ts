import type { QuickField } from '../../../shared/model/quick.ts'
import { codesText } from '../text/codes-text.ts'
import { words } from '../text/en.ts'
import { errorWords } from '../text/error-text.ts'
import { quickText as text } from '../text/quick-text.ts'

/** What happened last, for the line that says it. Names and secrets have no place here. */
export type Said =
  /** `holdsAtMs` is from when the next code holds that was copied; undefined where what was copied holds. */
  | { kind: 'copied'; field: QuickField; holdsAtMs: number | undefined; codeIsNext: boolean }
  /** Copied when the next code begins. */
  | { kind: 'waiting'; untilMs: number }
  /** A password was copied the time before: its code comes first. */
  | { kind: 'code-first' }
  | { kind: 'nothing'; field: QuickField }
  | { kind: 'failed'; error: unknown }

/**
 * What happened in words, once, as a screen reader says it: numbers in it stand for the moment `nowMs`.
 * `clearSeconds` is how long what is copied stays on the clipboard, null for as long as nobody clears it.
 */
export function saidText(said: Said, nowMs: number, clearSeconds: number | null): string {
  switch (said.kind) {
    case 'waiting':
      return codesText.willCopy
    case 'code-first':
      return text.codeFirst
    case 'nothing':
      return text.nothing[said.field]
    case 'failed':
      return errorWords(said.error)
    case 'copied':
      return [
        said.holdsAtMs === undefined
          ? `${words.clipboard.copied[said.field]}.`
          : text.copiedNext(Math.max(1, Math.ceil((said.holdsAtMs - nowMs) / 1000))),
        clearSeconds === null ? '' : text.clearsIn(clearSeconds),
        said.codeIsNext ? text.codeIsNext : ''
      ]
        .filter((part) => part !== '')
        .join(' ')
  }
}
