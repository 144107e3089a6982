import { join } from 'node:path'
import { Standing } from '../../shared/model/standing.ts'
import { smallFile } from '../vault/small-file.ts'

export interface LookFile {
  /** What held last; undefined where there is none or it makes no sense. An older file has fewer of them. */
  read: () => Partial<Standing> | undefined
  /** Throws where the disk does not take it; the file from before is then still there. */
  write: (standing: Standing) => void
}

const maxBytes = 4096
const KeptStanding = Standing.partial()

/** A copy of the settings that hold while the vault is locked, as plain text beside it: they cannot be read in there. */
export function lookFile(profileFolder: string): LookFile {
  const file = smallFile(join(profileFolder, 'look.json'), KeptStanding, maxBytes)
  return {
    read() {
      const standing = file.read()
      return standing === undefined ? undefined : withoutUndefined(standing)
    },
    write: (standing) => file.write(Standing.parse(standing))
  }
}

function withoutUndefined(standing: { [K in keyof Standing]?: Standing[K] | undefined }): Partial<Standing> {
  return Object.fromEntries(Object.entries(standing).filter(([, value]) => value !== undefined))
}
