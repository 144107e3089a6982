import type { Settings } from '../model/settings.ts'
import { weakenedNote } from './audit-notes.ts'

type Names<V> = { [K in keyof Settings]: Settings[K] extends V ? K : never }[keyof Settings]

/** Time until something happens by itself that keeps secrets safe: longer is weaker, never the weakest. */
const soonerIsSafer = [
  'autoLockMinutes',
  'clipboardClearSeconds',
  'seedsLockMinutes'
] as const satisfies readonly Names<number | null>[]
/** How much is kept of what was: less is weaker, everything the strongest. */
const moreIsSafer = ['versionsKept', 'trashDays', 'auditKeepMonths'] as const satisfies readonly Names<
  number | null
>[]
const onIsSafer = [
  'contentProtection',
  'hideCodes',
  'lockOnScreenLock',
  'lockOnSuspend',
  'lockOnClose',
  'lockOnMinimise',
  'askPerson'
] as const satisfies readonly Names<boolean>[]
const offIsSafer = ['breachService', 'unlockByItself'] as const satisfies readonly Names<boolean>[]

/** What of a change makes things less safe, each as the audit trail notes it: the setting, before and after. */
export function weakenedSettings(before: Settings, after: Settings): string[] {
  const rank = (value: number | null): number => value ?? Infinity
  const weaker = [
    ...soonerIsSafer.filter((name) => rank(after[name]) > rank(before[name])),
    ...moreIsSafer.filter((name) => rank(after[name]) < rank(before[name])),
    ...onIsSafer.filter((name) => before[name] && !after[name]),
    ...offIsSafer.filter((name) => !before[name] && after[name])
  ]
  return weaker.map((setting) =>
    weakenedNote({ setting, from: said(before[setting]), to: said(after[setting]) })
  )
}

/** A value as a note says it: a number, `on`, or `off` also for never and without an end. */
function said(value: number | boolean | null): string {
  if (typeof value === 'number') return String(value)
  return value === true ? 'on' : 'off'
}
