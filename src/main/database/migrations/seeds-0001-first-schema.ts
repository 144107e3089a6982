import type { Migration } from '../migrate.ts'

/** `seeds.db`: the shared secrets of one-time codes, each sealed, and a keyed fingerprint to know one again. */
export const seeds0001: Migration = {
  version: 1,
  name: 'first schema',
  up: (db) => {
    db.exec(`
      CREATE TABLE identity (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        vault_id TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE seed (
        code_id TEXT PRIMARY KEY,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        sealed BLOB NOT NULL,
        fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
      ) STRICT;
      CREATE INDEX seed_by_fingerprint ON seed (fingerprint);
    `)
  }
}
