import { z } from 'zod'
import { CodeId, CredentialId } from './ids.ts'

/** Whether a key combination works everywhere: `taken` by another program, `off` by the person. */
export const ShortcutState = z.enum(['works', 'taken', 'off', 'not-possible'])
export type ShortcutState = z.infer<typeof ShortcutState>

/** What of this computer's desktop Latchkey can use, for the settings and for the one sentence where it cannot. */
export const SystemState = z.object({
  /** `missing` on a desktop without a place for tray icons: the window then stays. */
  tray: z.enum(['there', 'missing', 'unknown']),
  quickShortcut: ShortcutState,
  lockShortcut: ShortcutState,
  startsWithSystem: z.enum(['on', 'off', 'not-possible']),
  /** Whether windows can be kept out of screen captures. */
  captureExclusion: z.enum(['works', 'not-here']),
  /** Until when captures are allowed although they are excluded by the settings, Unix time in ms; null where not. */
  captureAllowedUntilMs: z.number().int().nullable(),
  notifications: z.enum(['there', 'missing']),
  /** Whether Touch ID can be asked. */
  touchId: z.boolean(),
  /** Whether a lock of the screen is noticed: `polled` by asking again and again. */
  screenLock: z.enum(['told', 'polled', 'not-noticed']),
  /** `marked`: copied secrets carry the marks that keep them out of histories. `needs-tool`: see the guide (Wayland). */
  clipboard: z.enum(['marked', 'unmarked', 'needs-tool'])
})
export type SystemState = z.infer<typeof SystemState>

/** An item that is to be shown in the window: a credential, or a code that stands alone. */
export const ShownItem = z.object({ credentialId: CredentialId.nullable(), codeId: CodeId.nullable() })
export type ShownItem = z.infer<typeof ShownItem>
