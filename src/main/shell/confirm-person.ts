import { systemPreferences } from 'electron/main'

/** Whether this machine can ask who is there: a Mac with Touch ID. */
export const canConfirmPerson = (): boolean =>
  process.platform === 'darwin' && systemPreferences.canPromptTouchID()

/**
 * The system's own question who is there: Touch ID on a Mac that has it. `absent` where this machine cannot ask it;
 * `refused` where it was asked and not confirmed, for whatever reason. `why` completes the system's sentence.
 */
export async function confirmPerson(why: string): Promise<'confirmed' | 'refused' | 'absent'> {
  if (!canConfirmPerson()) return 'absent'
  try {
    await systemPreferences.promptTouchID(why)
    return 'confirmed'
  } catch {
    return 'refused'
  }
}
