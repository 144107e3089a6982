import type { z } from 'zod'
import { Settings } from './settings.ts'

/** What of the settings holds on the locked screen too: how the window looks and which language it speaks. */
export const Look = Settings.pick({
  theme: true,
  accent: true,
  density: true,
  textScale: true,
  motion: true,
  language: true
})
export type Look = z.infer<typeof Look>
