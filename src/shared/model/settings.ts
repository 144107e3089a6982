import { z } from 'zod'

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
  clockOffsetSeconds: z.number().int().min(-86_400).max(86_400)
})
export type Settings = z.infer<typeof Settings>
