import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Account {
  name: string
  uid: number
  gid: number
}

export const runsAsRoot = process.getuid?.() === 0

const accountName = 'latchkey-e2e'

function findAccount(name: string): Account | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [found, , uid, gid] = line.split(':')
    if (found === name) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

/**
 * An account without special rights. Root sees past file modes and Chromium refuses its sandbox to root, so the
 * tests of both need somebody else: undefined where that is already who runs the tests.
 */
export function ordinaryAccount(): Account | undefined {
  if (!runsAsRoot) return undefined
  const there = findAccount(accountName)
  if (there !== undefined) return there
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/sh', accountName])
  const made = findAccount(accountName)
  if (made === undefined) throw new Error(`useradd made no account ${accountName}`)
  return made
}

/** Whether that account can read a file: a folder above it may be closed to it. */
export function canRead(account: Account | undefined, path: string): boolean {
  const options = account === undefined ? {} : { uid: account.uid, gid: account.gid }
  return spawnSync('/usr/bin/test', ['-r', path], options).status === 0
}
