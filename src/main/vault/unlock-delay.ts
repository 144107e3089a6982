import { z } from 'zod'
import { GrowingDelay, type Waiting } from './growing-delay.ts'
import { quietly } from './vault-listeners.ts'
import type { VaultFiles } from './vault-files.ts'

const fileName = 'wrong-passwords.json'
const maxBytes = 256
/**
 * Most wrong ones that are believed of the file. Each is put on record at the next unlock: a number that somebody else
 * wrote there must neither fill the trail nor keep the vault from opening. The wait is the longest long before.
 */
const mostKept = 100

const Kept = z.strictObject({
  format: z.literal('latchkey-wrong-passwords'),
  version: z.literal(1),
  wrong: z.int().min(0).max(1_000_000),
  openAtMs: z.int()
})

/**
 * The growing wait after wrong master passwords, kept in the vault's folder. It slows somebody at the keyboard; what
 * slows somebody with the files is Argon2id: whoever can write to the folder can remove this file, too.
 */
export function unlockDelay({
  files,
  nowMs,
  monotonicMs
}: {
  files: VaultFiles
  nowMs: () => number
  monotonicMs: () => number
}): GrowingDelay {
  return new GrowingDelay({
    nowMs,
    monotonicMs,
    load: () => readWaiting(files),
    // A disk that takes nothing keeps nobody out, and the wait holds as long as the program runs.
    store: (waiting) =>
      quietly(() => {
        if (waiting.wrong === 0) files.removeNote(fileName)
        else files.writeNote(fileName, printWaiting(waiting))
      })
  })
}

/** What cannot be read counts as nothing: it must never keep the right password from being tried. */
function readWaiting(files: VaultFiles): Waiting | undefined {
  try {
    const bytes = files.readNote(fileName, maxBytes)
    const kept = bytes && Kept.safeParse(JSON.parse(bytes.toString('utf8')))
    if (kept?.success !== true) return undefined
    return { wrong: Math.min(kept.data.wrong, mostKept), openAtMs: kept.data.openAtMs }
  } catch {
    return undefined
  }
}

function printWaiting({ wrong, openAtMs }: Waiting): Buffer {
  const kept = { format: 'latchkey-wrong-passwords', version: 1, wrong, openAtMs }
  return Buffer.from(`${JSON.stringify(kept)}\n`)
}
