import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Far more than all tests that run at once leave there, of the disk and of the memory it is made of. */
const roomBytes = 4 * 1024 ** 3

let chosen: string | undefined

/**
 * Where tests put their vaults: the system's file system in memory where there is a roomy one, otherwise the folder
 * for temporary files. A vault waits for the disk with every change, and how long a disk takes is not what is tested;
 * what it has and has not kept when the power goes is tried on recorded calls, wherever the files are.
 */
export function quickDisk(): string {
  return (chosen ??= isFit('/dev/shm') ? '/dev/shm' : tmpdir())
}

/** Programs must start from there too, which containers often forbid. */
function isFit(disk: string): boolean {
  if (process.platform !== 'linux' || freemem() < 2 * roomBytes) return false
  try {
    const { bavail, bsize } = statfsSync(disk)
    if (bavail * bsize < roomBytes) return false
    const folder = mkdtempSync(join(disk, 'latchkey-try-'))
    try {
      const program = join(folder, 'program')
      writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
      return spawnSync(program).status === 0
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  } catch {
    return false
  }
}
