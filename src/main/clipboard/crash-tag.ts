import { join } from 'node:path'
import { z } from 'zod'
import { sameBytes } from '../crypto/mac.ts'
import { hashPassword, passwordSaltLength, type PasswordHashCost } from '../crypto/password-hash.ts'
import { randomSalt } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { smallFile } from '../vault/small-file.ts'

/** Enough to tell texts apart that a person copies, and no more. */
const markLength = 8
const maxAgeMs = 24 * 3600_000
const maxBytes = 512
/** The copy comes first, and whatever it sets off; a program that dies this soon leaves its text to the person. */
const afterCopyMs = 250
/** The floor of `hashPassword`: about a tenth of a second. */
const cost: PasswordHashCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4)
const Tag = z.object({
  version: z.literal(1),
  madeAtMs: z.number().int(),
  salt: base64(passwordSaltLength),
  mark: base64(markLength)
})
type Tag = z.infer<typeof Tag>

/** By what the next start knows a text again that a program that died has left on the clipboard. */
export interface CrashTag {
  /** Leaves a tag of this text in a while, which it keeps until then. Never fails. */
  note: (text: SecretBytes) => void
  /** Takes the tag away. Never fails. */
  forget: () => void
  /** Whether a tag was left behind; then, and only then, the clipboard is to be read. */
  isThere: () => boolean
  /** Whether the tag that is there is one of this text. */
  isOf: (text: SecretBytes) => Promise<boolean>
}

/**
 * SECURITY: whoever gets hold of the file could use it to find out whether a password they guessed is the one that was
 * copied. So it holds no plain or keyed hash, of which billions a second can be tried, but eight bytes of Argon2id with
 * 64 MiB under a salt of its own; it is there only while a secret is on the clipboard, for anybody in that session to
 * read anyway; and it is taken away with it, or after a day.
 */
export function crashTag(
  profileFolder: string,
  { nowMs, onFault }: { nowMs: () => number; onFault: () => void }
): CrashTag {
  const file = smallFile(join(profileFolder, 'clipboard-tag.json'), Tag, maxBytes)
  /** Only the last text's tag is left: one that comes too late for its turn is dropped. */
  let turn: object | undefined
  let timer: NodeJS.Timeout | undefined
  let waiting: SecretBytes | undefined

  const tagOf = async (text: SecretBytes): Promise<Tag> => {
    const salt = randomSalt(passwordSaltLength)
    const mark = await markOf(text, salt)
    return {
      version: 1,
      madeAtMs: Math.round(nowMs()),
      salt: salt.toString('base64'),
      mark: mark.toString('base64')
    }
  }
  const leave = async (text: SecretBytes, mine: object): Promise<void> => {
    try {
      const tag = await tagOf(text)
      if (turn === mine) file.write(tag)
    } catch {
      if (turn === mine) onFault()
    } finally {
      text.wipe()
    }
  }
  const stop = (): void => {
    turn = undefined
    clearTimeout(timer)
    waiting?.wipe()
    waiting = undefined
  }
  const remove = (): void => {
    try {
      file.remove()
    } catch {
      onFault()
    }
  }
  const read = (): Tag | undefined => {
    const tag = file.read()
    return tag !== undefined && Math.abs(nowMs() - tag.madeAtMs) < maxAgeMs ? tag : undefined
  }
  return {
    note(text) {
      stop()
      const mine = {}
      turn = mine
      waiting = text
      timer = setTimeout(() => {
        waiting = undefined
        void leave(text, mine)
      }, afterCopyMs)
      timer.unref()
    },
    forget() {
      stop()
      remove()
    },
    isThere() {
      const isThere = read() !== undefined
      if (!isThere) remove()
      return isThere
    },
    async isOf(text) {
      const tag = read()
      if (tag === undefined) return false
      const mark = await markOf(text, Buffer.from(tag.salt, 'base64'))
      return sameBytes(mark, Buffer.from(tag.mark, 'base64'))
    }
  }
}

/** On a thread of the system's pool, not on this one. */
async function markOf(text: SecretBytes, salt: Uint8Array): Promise<Buffer> {
  const hash = await hashPassword(text, salt, cost)
  const mark = hash.use((bytes) => Buffer.from(bytes.subarray(0, markLength)))
  hash.wipe()
  return mark
}
