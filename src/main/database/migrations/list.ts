import type { Migration } from '../migrate.ts'
import { seeds0001 } from './seeds-0001-first-schema.ts'
import { vault0001 } from './vault-0001-first-schema.ts'

/** Every schema step of `vault.db`, oldest first. */
export const vaultMigrations: readonly Migration[] = [vault0001]
/** Every schema step of `seeds.db`, oldest first. */
export const seedsMigrations: readonly Migration[] = [seeds0001]
