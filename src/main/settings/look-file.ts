import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Standing } from '../../shared/model/standing.ts'
import { writeNewFile } from '../vault/durable-files.ts'

export interface LookFile {
  /** What held last; undefined where there is none or it makes no sense. An older file has fewer of them. */
  read: () => Partial<Standing> | undefined
  /** Throws where the disk does not take it; the file from before is then still there. */
  write: (standing: Standing) => void
}

/** Bytes; more than the file can ever have. What is larger is not ours. */
const maxSize = 4096

const KeptStanding = Standing.partial()

/**
 * A copy of the settings that hold while the vault is locked, as plain text beside it: they cannot be read in there then.
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
        const standing = KeptStanding.safeParse(JSON.parse(text))
        if (!standing.success) return undefined
        written = JSON.stringify(standing.data)
        return withoutUndefined(standing.data)
      } catch {
        return undefined
      }
    },
    write(standing) {
      const text = JSON.stringify(Standing.parse(standing))
      if (text === written) return
      const fresh = `${path}.new`
      rmSync(fresh, { force: true })
      writeNewFile(fresh, Buffer.from(text))
      renameSync(fresh, path)
      written = text
    }
  }
}

function withoutUndefined(standing: { [K in keyof Standing]?: Standing[K] | undefined }): Partial<Standing> {
  return Object.fromEntries(Object.entries(standing).filter(([, value]) => value !== undefined))
}
