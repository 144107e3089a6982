import * as fs from 'node:fs'
import { join } from 'node:path'
import { VaultFiles } from './vault-files.ts'

/**
 * A copy of a vault that stands on a disk which cannot be written: SQLite needs a place for its log even to read.
 * The copy is as encrypted as the vault, in a folder only its owner may enter; `remove` takes it away.
 */
export function privateCopy(
  of: VaultFiles,
  names: readonly string[],
  temporaryFolder: string
): { files: VaultFiles; remove: () => void } {
  const folder = fs.mkdtempSync(join(temporaryFolder, 'latchkey-'))
  const remove = (): void => {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    for (const name of names) {
      for (const end of ['', '-wal']) {
        const source = of.path(name) + end
        if (end !== '' && !fs.existsSync(source)) continue
        fs.copyFileSync(source, join(folder, name + end))
        fs.chmodSync(join(folder, name + end), 0o600)
      }
    }
    return { files: new VaultFiles(folder), remove }
  } catch (error) {
    remove()
    throw error
  }
}
