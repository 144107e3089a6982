import { codeSettingsText } from '../../text/code-settings-text.ts'
import { words } from '../../text/en.ts'
import { safetyText } from '../../text/safety-text.ts'
import type { Choice } from '../../ui/SelectField.tsx'

const never = 'never'
export const keyOf = (value: number | null): string => (value === null ? never : String(value))
export const numberOf = (key: string): number | null => (key === never ? null : Number(key))

export const autoLockChoices = (present: number | null): Choice<string>[] =>
  choices([1, 5, 10, 15, 30, 60], present, words.settings.autoLockAfter)

export const clipboardChoices = (present: number | null): Choice<string>[] =>
  choices([10, 20, 30, 60, 120, 300], present, words.settings.clipboardAfter)

export const seedsLockChoices = (present: number | null): Choice<string>[] =>
  choices([1, 5, 15, 30, 60], present, words.settings.autoLockAfter, safetyText.seedsLockNever)

/** Seconds under which a code is not copied any more; 0 copies it anyway. */
export const lateCopyChoices = (present: number): Choice<string>[] =>
  [...new Set([0, 2, 3, 4, 5, 8, 10, 15, present])]
    .sort((a, b) => a - b)
    .map((seconds) => ({ key: String(seconds), label: codeSettingsText.lateAfter(seconds) }))

/** The usual values, the one that is set even where it is not usual, and never. */
function choices(
  usual: readonly number[],
  present: number | null,
  label: (value: number) => string,
  neverLabel: string = words.settings.never
): Choice<string>[] {
  const values = present === null || usual.includes(present) ? usual : [...usual, present]
  const sorted = [...values].sort((a, b) => a - b)
  return [
    ...sorted.map((value) => ({ key: keyOf(value), label: label(value) })),
    { key: never, label: neverLabel }
  ]
}
