import { z } from 'zod'
import { Preset, Recipe } from './generator.ts'
import { isShortcut } from '../rules/shortcut.ts'
import { Sort } from './listing.ts'

/** A key combination the whole system listens to; null for none. */
const Shortcut = z.string().max(64).refine(isShortcut).nullable()

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without input before the vault locks; null never locks by itself. */
  autoLockMinutes: z.number().int().min(1).max(240).nullable(),
  /** Seconds until a copied secret leaves the clipboard; null leaves it there. */
  clipboardClearSeconds: z.number().int().min(5).max(300).nullable(),
  /** Minutes after the last use of a one-time code before the codes lock by themselves; null locks with the vault. */
  seedsLockMinutes: z.number().int().min(1).max(240).nullable(),
  /** Locks when the screen is locked or another person takes over the computer. */
  lockOnScreenLock: z.boolean(),
  /** Locks when the computer goes to sleep, also by closing its lid. */
  lockOnSuspend: z.boolean(),
  lockOnClose: z.boolean(),
  lockOnMinimise: z.boolean(),
  /** Where nothing but the keychain is needed, opens at the start without being asked to. */
  unlockByItself: z.boolean(),
  /** Asks for Touch ID before the keychain opens the vault; a rule of Latchkey, not encryption. */
  askPerson: z.boolean(),
  /** Days without typing it after which the master password is asked for, so that it is not forgotten; null never. */
  passwordReminderDays: z.number().int().min(7).max(365).nullable(),
  /** Shows and hides quick access, whichever program is in use. */
  quickShortcut: Shortcut,
  /** Locks, whichever program is in use. */
  lockShortcut: Shortcut,
  /** Whether quick access goes away when something was copied. */
  quickAfterCopy: z.enum(['hide', 'stay']),
  /** After a password was copied, quick access offers the code of the same account first. */
  quickCodeNext: z.boolean(),
  /** Codes in the tray's menu, the pinned ones first, then the most used. */
  trayCodes: z.number().int().min(0).max(20),
  /** Says what was copied from the tray or quick access in a notification of the system. */
  notifications: z.boolean(),
  /** Whether a screenshot that codes were read from leaves the clipboard when they are saved. */
  clearPastedPicture: z.enum(['ask', 'always', 'never']),
  /** Closing the window leaves Latchkey in the tray; or else ends it. */
  keepInTray: z.boolean(),
  /** Starts without a window where there is a tray. */
  startHidden: z.boolean(),
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
  'add-code',
  'scan-screen',
  'paste-code'
])
export type ShellAction = z.infer<typeof ShellAction>
