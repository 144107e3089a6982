import { join } from 'node:path'
import { smallFile } from '../vault/small-file.ts'
import { WindowPlace } from './window-place.ts'

export interface WindowPlaceFile {
  /** Undefined where there is none, or where it makes no sense. */
  read: () => WindowPlace | undefined
  /** A disk that does not take it is no reason to disturb anybody: the window opens where it was before that. */
  write: (place: WindowPlace) => void
}

const maxBytes = 1024

/** Where the window was, as plain text beside the vault, and nothing else. */
export function windowPlaceFile(profileFolder: string): WindowPlaceFile {
  const file = smallFile(join(profileFolder, 'window.json'), WindowPlace, maxBytes)
  return {
    read: file.read,
    write(place) {
      try {
        file.write(place)
      } catch {
        // See above.
      }
    }
  }
}
