import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeNewFile } from '../vault/durable-files.ts'
import { WindowPlace } from './window-place.ts'

export interface WindowPlaceFile {
  /** Undefined where there is none, or where it makes no sense. */
  read: () => WindowPlace | undefined
  /** A disk that does not take it is no reason to disturb anybody: the window opens where it was before that. */
  write: (place: WindowPlace) => void
}

/** Bytes; more than the file can ever have. What is larger is not ours. */
const maxSize = 1024

/** Where the window was, as plain text beside the vault; nothing else is in it, and every value is checked. */
export function windowPlaceFile(profileFolder: string): WindowPlaceFile {
  const path = join(profileFolder, 'window.json')
  let written: string | undefined
  return {
    read() {
      try {
        const text = readFileSync(path, 'utf8')
        if (text.length > maxSize) return undefined
        const place = WindowPlace.safeParse(JSON.parse(text))
        return place.success ? place.data : undefined
      } catch {
        return undefined
      }
    },
    write(place) {
      const text = JSON.stringify(place)
      if (text === written) return
      const fresh = `${path}.new`
      try {
        rmSync(fresh, { force: true })
        writeNewFile(fresh, Buffer.from(text))
        renameSync(fresh, path)
        written = text
      } catch {
        rmSync(fresh, { force: true })
      }
    }
  }
}
