import type { Core } from '../compose.ts'
import { log } from '../log/log.ts'

/**
 * A vault that needs nothing but the keychain opens at the start, where the person chose it to. Nobody is asked for a
 * finger out of nowhere: where that is to come first, and no window is there, it waits.
 */
export async function unlockAtStart(
  { vault, settings }: Pick<Core, 'vault' | 'settings'>,
  isHidden: boolean
): Promise<void> {
  const { unlockByItself, askPerson } = settings.current
  if (!unlockByItself || (askPerson && isHidden)) return
  const state = await vault.state()
  if (state.kind !== 'locked' || state.protection !== 'keychain') return
  await vault.unlock(undefined).catch(() => log({ event: 'unlock at start failed' }))
  // SECURITY: what was known before may be older than the vault's own word, made by another program, or gone.
  const own = settings.current
  if (vault.isUnlocked && (!own.unlockByItself || (own.askPerson && !askPerson))) vault.lock('program')
}
