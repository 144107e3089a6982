import { Settings } from './settings.ts'
import { Look } from './look.ts'
import type { z } from 'zod'

/**
 * What of the settings holds while the vault is locked and before it is opened: how the window looks, the keys the
 * whole system listens to, and how Latchkey starts. It stands in plain text beside the vault.
 */
export const Standing = Settings.pick({
  ...maskOf(Look.shape),
  quickShortcut: true,
  lockShortcut: true,
  unlockByItself: true,
  startHidden: true,
  askPerson: true,
  keepInTray: true,
  notifications: true,
  contentProtection: true
})
export type Standing = z.infer<typeof Standing>

function maskOf<Shape extends object>(shape: Shape): { [K in keyof Shape]: true } {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, true])) as { [K in keyof Shape]: true }
}
