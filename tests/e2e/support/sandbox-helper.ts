import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { ordinaryAccount, runsAsRoot } from './account.ts'

/**
 * Where an ordinary account may not make user namespaces (some containers, some distributions), Chromium's sandbox
 * needs its helper to be root's and setuid: what installing the package does there, done to a copy of the program.
 */
export function allowSandboxIn(folder: string): void {
  if (!needsSandboxHelper()) return
  const helper = join(folder, 'chrome-sandbox')
  if (!existsSync(helper)) return
  // The copy may be a hard link: the file it shares must not become setuid.
  const own = `${helper}.own`
  copyFileSync(helper, own)
  chownSync(own, 0, 0)
  chmodSync(own, 0o4755)
  renameSync(own, helper)
}

/** False also where nobody can make the helper root's: then Chromium says what it lacks. */
export function needsSandboxHelper(): boolean {
  if (!runsAsRoot) return false
  const account = ordinaryAccount()
  const options = account === undefined ? {} : { uid: account.uid, gid: account.gid }
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], options).status !== 0
}
