import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Look } from '../../shared/model/look.ts'
import { writeNewFile } from '../vault/durable-files.ts'

export interface LookFile {
  /** The look as it was last; undefined where there is none or it makes no sense. */
  read: () => Look | undefined
  /** Throws where the disk does not take it; the file from before is then still there. */
  write: (look: Look) => void
}

/** Bytes; more than the file can ever have. What is larger is not ours. */
const maxSize = 4096

/**
 * A copy of the vault's settings about looks, as plain text beside the vault: the locked screen cannot read the vault.
 * SECURITY: anybody who can write to the folder can change it, so it holds nothing else, and every value is checked.
 */
export function lookFile(profileFolder: string): LookFile {
  const path = join(profileFolder, 'look.json')
  let written: string | undefined
  return {
    read() {
      try {
        const text = readFileSync(path, 'utf8')
        if (text.length > maxSize) return undefined
        const look = Look.safeParse(JSON.parse(text))
        if (look.success) written = JSON.stringify(look.data)
        return look.success ? look.data : undefined
      } catch {
        return undefined
      }
    },
    write(look) {
      const text = JSON.stringify(Look.parse(look))
      if (text === written) return
      const fresh = `${path}.new`
      rmSync(fresh, { force: true })
      writeNewFile(fresh, Buffer.from(text))
      renameSync(fresh, path)
      written = text
    }
  }
}
