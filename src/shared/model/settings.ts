import { z } from 'zod'
import { Preset, Recipe } from './generator.ts'
import { Sort } from './listing.ts'

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without input before the vault locks; null never locks by itself. */
  autoLockMinutes: z.number().int().min(1).max(240).nullable(),
  /** Seconds until a copied secret leaves the clipboard; null leaves it there. */
  clipboardClearSeconds: z.number().int().min(5).max(300).nullable(),
  /** Minutes after the last use of a one-time code before the codes lock by themselves; null locks with the vault. */
  seedsLockMinutes: z.number().int().min(1).max(240).nullable(),
  /** Asks the system to keep the window out of screen captures (Windows and macOS only). */
  contentProtection: z.boolean(),
  /** Digits of codes in groups for reading. What is copied never has spaces. */
  codeGrouping: z.enum(['threes', 'pairs', 'none']),
  /** Shows dots in place of codes until one is clicked. */
  hideCodes: z.boolean(),
  /** Shows the next code beside the present one in its last seconds. */
  showNextCode: z.boolean(),
  /** Copying a code with fewer seconds left than this does what `lateCopy` says; 0 never does. */
  lateCopySeconds: z.number().int().min(0).max(15),
  /** `next` copies the code that comes and says so, `wait` copies it when it has begun. */
  lateCopy: z.enum(['next', 'wait']),
  codeOrder: z.enum(['name', 'use', 'manual']),
  /** Seconds that the sites' clock is ahead of this computer's, for computing codes only. */
  clockOffsetSeconds: z.number().int().min(-86_400).max(86_400),
  /** `system` is the computer's language where there is one of ours for it, or else English. */
  language: z.enum(['system', 'en', 'de']),
  accent: z.enum(['brass', 'blue', 'green', 'violet', 'rose', 'graphite']),
  density: z.enum(['comfortable', 'compact']),
  /** Size of all text, in percent. */
  textScale: z.number().int().min(80).max(200),
  /** `reduced` holds everything still; `system` does as the computer says. */
  motion: z.enum(['system', 'reduced']),
  listSort: Sort,
  /** Earlier versions kept of each credential; null keeps all. */
  versionsKept: z.number().int().min(1).max(1000).nullable(),
  /** Days until what is in the trash is erased; null never erases by itself. */
  trashDays: z.number().int().min(1).max(365).nullable(),
  /** Allows asking a service on the network whether passwords are in known breaches. Off unless switched on. */
  breachService: z.boolean(),
  /** Months after which an unchanged password counts as old. */
  oldAfterMonths: z.number().int().min(1).max(120),
  /** Months after which audit records are let go, on record; null keeps all. */
  auditKeepMonths: z.number().int().min(3).max(120).nullable(),
  /** What the generator was set to last, and rules of sites under names. */
  recipe: Recipe,
  presets: z.array(Preset).max(100)
})
export type Settings = z.infer<typeof Settings>

/** What a menu of the system can ask of the page; the page does it as if its own button had been pressed. */
export const ShellAction = z.enum([
  'new',
  'find',
  'palette',
  'shortcuts',
  'settings',
  'generator',
  'health',
  'lock',
  'undo',
  'add-code'
])
export type ShellAction = z.infer<typeof ShellAction>
