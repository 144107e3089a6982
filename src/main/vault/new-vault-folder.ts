import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '../database/sync-folder.ts'
import { syncPath } from './durable-files.ts'
import { VaultFiles } from './vault-files.ts'

/** Files of a folder that is being made; `finish` moves it to its place, `abandon` removes it. */
export interface NewVaultFolder {
  files: VaultFiles
  finish: () => void
  abandon: () => void
}

const makingMark = '.making-'

/** Begins a vault in a folder beside its place, to be moved there in one step: a half-made one is never met. */
export function beginNewVault(place: VaultFiles, name: string): NewVaultFolder {
  const parent = dirname(place.folder)
  fs.mkdirSync(parent, { recursive: true, mode: 0o700 })
  const making = join(parent, `${basename(place.folder)}${makingMark}${name}`)
  fs.mkdirSync(making, { mode: 0o700 })
  return {
    files: new VaultFiles(making),
    finish: () => {
      for (const file of fs.readdirSync(making)) {
        fs.chmodSync(join(making, file), 0o600)
        syncPath(join(making, file))
      }
      syncFolder(making)
      // An empty folder may stand in the place; one with files makes this fail, as it should.
      if (process.platform === 'win32' && fs.existsSync(place.folder)) fs.rmdirSync(place.folder)
      fs.renameSync(making, place.folder)
      try {
        syncFolder(parent)
      } catch (error) {
        // Back, so that the caller's "it failed" is true: it takes the keychain's secret back, too.
        fs.renameSync(place.folder, making)
        throw error
      }
    },
    abandon: () => {
      fs.rmSync(making, { recursive: true, force: true })
    }
  }
}

/** Removes folders of vaults whose making was broken off: nobody was told that they exist. Answers their names. */
export function removeBrokenOff(place: VaultFiles): string[] {
  const parent = dirname(place.folder)
  const start = `${basename(place.folder)}${makingMark}`
  try {
    const names = fs.readdirSync(parent).filter((name) => name.startsWith(start))
    for (const name of names) fs.rmSync(join(parent, name), { recursive: true, force: true })
    return names.map((name) => name.slice(start.length))
  } catch {
    return []
  }
}

/**
 * Keeps the vault's present files in a folder of their own, by hard links where the disk can and by copies where it
 * cannot. They stay in their place, too. Nothing of Latchkey ever removes them.
 */
export function setVaultAside(place: VaultFiles, stamp: string, except: readonly string[]): string {
  const aside = join(dirname(place.folder), 'set-aside', stamp)
  fs.mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const name of fs.readdirSync(place.folder)) {
    if (!/^keyring(\.previous)?\.json$|\.db(-wal)?$/.test(name) || except.includes(name)) continue
    const target = join(aside, name)
    try {
      fs.linkSync(place.path(name), target)
    } catch {
      fs.copyFileSync(place.path(name), target, fs.constants.COPYFILE_EXCL)
      syncPath(target)
    }
  }
  syncFolder(aside)
  return aside
}

/** Takes a folder back that was made by `setVaultAside` a moment ago, for a restore that then did not come to be. */
export function removeSetAside(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true })
}
