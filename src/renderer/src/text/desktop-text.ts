import { quoted } from './numbers.ts'
import { spoken } from './spoken.ts'

/** What this desktop cannot do, each beside the setting it concerns, and the words for choosing a key combination. */
export const desktopText = spoken({
  noTrayToStay: 'This desktop has no place for tray icons: the window is minimised instead of closed.',
  noTrayToStart: 'This desktop has no place for tray icons: Latchkey starts with its window.',
  noTrayMenu: 'This desktop has no place for tray icons. Quick access has the same codes.',
  noScreenLock: 'This desktop does not tell when its screen is locked. Lock Latchkey by itself instead.',
  clipboard: {
    unmarked:
      'Programs that keep a history of the clipboard may keep what you copy: here nothing can be marked to be left out.',
    'needs-tool':
      'On this desktop only the window in use may change the clipboard. With the package wl-clipboard (2.3 or newer) Latchkey can copy and clear at any time.'
  },
  noNotifications:
    'This desktop shows no notifications: what was copied is said first in the tray’s menu, for a moment.',
  noCaptureExclusion: 'On Linux this does nothing: the system does not offer it.',
  noStart: 'Latchkey cannot enter itself here. Add it to the programs that your desktop starts.',
  notByItself: 'This vault needs more than the keychain, so this does nothing now.',
  noPassword: 'This vault has no master password, so there is nothing to ask for.',
  shortcut: {
    none: 'None',
    change: 'Change…',
    remove: 'Remove',
    openNow: 'Open it now',
    press: 'Press the keys…',
    pressHow:
      'Press the new keys together. Esc leaves them as they are, Delete uses none. If nothing happens, another program has those keys.',
    taken: 'Another program uses this already.',
    takenNow: 'Another program uses these keys, so they do nothing here. Choose others.',
    quickNotPossible:
      'This desktop lets no program listen to keys everywhere. Quick access opens from the tray and from this window.',
    lockNotPossible:
      'This desktop lets no program listen to keys everywhere. Give the command “latchkey --lock” to keys in its own settings.',
    refused: (mod: string) => `Hold ${mod} or Alt and press one other key, or use a function key.`,
    needed: 'Every program needs these keys for itself.',
    usedHere: (action: string) => `These keys do something in this window already: ${quoted(action)}.`,
    usedForOther: 'The other combination is this one already.',
    saved: (keys: string) => `Keys saved: ${keys}.`,
    removed: 'No keys any more.'
  }
})
