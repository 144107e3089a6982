import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const reader = join(resolve(import.meta.dirname, '..', '..'), 'docs', 'read-vault.mjs')

/** What the independent reader says of a vault or a backup; see docs/read-vault.mjs. */
export interface ReadVault {
  ok: boolean
  words?: string
  problems?: string[]
  credentials: { title: string; password?: string; notes?: string; trashedAtMs: number | null }[]
  attachments: { name: string; base64: string }[]
  codes: { issuer: string; secret?: string; code?: string }[]
  audit: { n: number; action: string }[]
  [field: string]: unknown
}

/** Runs the reader as a person would: a process of its own, the secrets on its standard input. */
export function readVault(
  path: string,
  secrets: string,
  show = true,
  keyFile?: string
): ReadVault & { exitCode: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [reader, ...(show ? ['--show'] : []), ...(keyFile === undefined ? [] : ['--key-file', keyFile]), path],
    {
      input: secrets,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024
    }
  )
  if (stderr !== '') throw new Error(stderr)
  return { ...(JSON.parse(stdout) as ReadVault), exitCode: status }
}
