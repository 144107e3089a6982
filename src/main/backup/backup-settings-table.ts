import { z } from 'zod'
import type { Reading, Writing } from '../database/handles.ts'
import { PasswordHash } from './envelope-header.ts'

/** How the person wants backups. They stand among the settings, under names of their own. */
export interface BackupSettings {
  /** Null is the default folder. */
  folder: string | null
  /** What a backup password leaves in the vault: it makes backups that the password opens, and opens none. */
  password: z.infer<typeof StoredPassword> | null
}

const StoredPassword = z.object({ passwordHash: PasswordHash, publicKey: z.string() })
const shapes = { folder: z.string().min(1).nullable(), password: StoredPassword.nullable() }
const nameOf = (name: keyof BackupSettings): string => `backup.${name}`

/** What cannot be read counts as not set: no setting may keep a vault from opening. */
export function readBackupSettings(db: Reading): BackupSettings {
  const read = <T>(name: keyof BackupSettings, shape: z.ZodType<T>): T | null => {
    const row = db.prepare('SELECT value FROM setting WHERE name = ?').get(nameOf(name))
    const value = shape.safeParse(parsed((row as { value: string } | undefined)?.value))
    return value.success ? value.data : null
  }
  return { folder: read('folder', shapes.folder), password: read('password', shapes.password) }
}

export function writeBackupSetting<K extends keyof BackupSettings>(
  db: Writing,
  name: K,
  value: BackupSettings[K]
): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  ).run(nameOf(name), JSON.stringify(value))
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}
