import type { Migration } from '../migrate.ts'
import { seeds0001 } from './seeds-0001-first-schema.ts'
import { seeds0002 } from './seeds-0002-freshness.ts'
import { vault0001 } from './vault-0001-first-schema.ts'
import { vault0002 } from './vault-0002-freshness-and-backups.ts'
import { vault0003 } from './vault-0003-life-of-codes.ts'
import { vault0004 } from './vault-0004-all-kinds.ts'
import { vault0005 } from './vault-0005-recovery-and-trail.ts'
import { vault0006 } from './vault-0006-pins-and-reminder.ts'

/** Every schema step of `vault.db`, oldest first. */
export const vaultMigrations: readonly Migration[] = [
  vault0001,
  vault0002,
  vault0003,
  vault0004,
  vault0005,
  vault0006
]
/** Every schema step of `seeds.db`, oldest first. */
export const seedsMigrations: readonly Migration[] = [seeds0001, seeds0002]
