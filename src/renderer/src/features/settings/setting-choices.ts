import { codeSettingsText } from '../../text/code-settings-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import type { Choice } from '../../ui/SelectField.tsx'

const never = 'never'
export const keyOf = (value: number | null): string => (value === null ? never : String(value))
export const numberOf = (key: string): number | null => (key === never ? null : Number(key))

export const autoLockChoices = (present: number | null): Choice<string>[] =>
  choices([1, 5, 10, 15, 30, 60], present, text.after.minutes, text.never)

export const clipboardChoices = (present: number | null): Choice<string>[] =>
  choices([5, 10, 20, 30, 60, 120, 300], present, text.after.seconds, text.never)

export const seedsLockChoices = (present: number | null): Choice<string>[] =>
  choices([1, 5, 15, 30, 60], present, text.after.minutes, text.withVault)

export const versionsChoices = (present: number | null): Choice<string>[] =>
  choices([10, 25, 50, 100, 250, 1000], present, text.versions, text.keepAll)

export const trashChoices = (present: number | null): Choice<string>[] =>
  choices([1, 7, 14, 30, 90, 365], present, text.after.days, text.never)

/** Months that audit records are kept. */
export const auditKeepChoices = (present: number | null): Choice<string>[] =>
  choices([3, 6, 12, 24, 60, 120], present, text.keeps.months, text.keeps.all)

/** Months after which a password counts as old. */
export const oldChoices = (present: number): Choice<string>[] =>
  numbers([6, 12, 24, 36, 60], present, text.after.months)

/** Sizes of text in percent. */
export const scaleChoices = (present: number): Choice<string>[] =>
  numbers([80, 90, 100, 110, 125, 150, 175, 200], present, text.percent)

/** Codes in the tray's menu. */
export const trayChoices = (present: number): Choice<string>[] =>
  numbers([0, 3, 5, 8, 12, 20], present, (n) => (n === 0 ? text.tray.none : text.tray.codes(n)))

/** Days without typing the master password after which it is asked for. */
export const reminderChoices = (present: number | null): Choice<string>[] =>
  choices([7, 14, 30, 60, 90, 180, 365], present, text.after.days, text.never)

/** Seconds under which a code is not copied any more; 0 copies it anyway. */
export const lateCopyChoices = (present: number): Choice<string>[] =>
  numbers([0, 2, 3, 4, 5, 8, 10, 15], present, codeSettingsText.lateAfter)

/** The usual values, and the one that is set even where it is not usual. */
function numbers(
  usual: readonly number[],
  present: number | null,
  label: (value: number) => string
): Choice<string>[] {
  const values = present === null ? usual : [...new Set([...usual, present])]
  return [...values].sort((a, b) => a - b).map((value) => ({ key: String(value), label: label(value) }))
}

/** The same, and the one that stands for no number. */
const choices = (
  usual: readonly number[],
  present: number | null,
  label: (value: number) => string,
  neverLabel: string
): Choice<string>[] => [...numbers(usual, present, label), { key: never, label: neverLabel }]
