import { join } from 'node:path'
import { z } from 'zod'
import { smallFile } from '../vault/small-file.ts'

const Told = z.object({ noTray: z.literal(true) })
const maxBytes = 256

/**
 * That this desktop shows no tray icons is news once in the life of a profile. Answers whether it is to be told now,
 * where `isMissing`; a disk that does not keep that it was told has it told again.
 */
export function noTrayNews(profileFolder: string, isMissing: () => boolean): () => boolean {
  const file = smallFile(join(profileFolder, 'tray.json'), Told, maxBytes)
  let isTold: boolean | undefined
  return () => {
    if (!isMissing()) return false
    isTold ??= file.read() !== undefined
    if (isTold) return false
    isTold = true
    try {
      file.write({ noTray: true })
    } catch {
      // See above.
    }
    return true
  }
}
