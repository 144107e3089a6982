import type { FirstLook } from '../../../../shared/bridge/first-look.ts'
import { firstLook } from '../../bridge.ts'

let known: FirstLook | undefined

/** What main said of the system when it opened the window: its keychain, and whether this is a developer's Latchkey. */
export function thisSystem(): Pick<FirstLook, 'keychain' | 'isPackaged'> {
  return (known ??= firstLook())
}
