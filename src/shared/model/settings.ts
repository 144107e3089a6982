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
  contentProtection: z.boolean()
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  theme: 'system',
  autoLockMinutes: 10,
  clipboardClearSeconds: 30,
  seedsLockMinutes: null,
  contentProtection: true
}
