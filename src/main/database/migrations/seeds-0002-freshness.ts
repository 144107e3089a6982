import type { Migration } from '../migrate.ts'

/** `seeds.db`: how new the file is. */
export const seeds0002: Migration = {
  version: 2,
  name: 'freshness',
  up: (db) => {
    db.exec(`
      CREATE TABLE freshness (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        generation INTEGER NOT NULL,
        set_hash BLOB NOT NULL CHECK (length(set_hash) = 32),
        row_count INTEGER NOT NULL,
        audit_count INTEGER NOT NULL,
        audit_head BLOB NOT NULL CHECK (length(audit_head) = 32),
        keyring_generation INTEGER NOT NULL,
        other_generation INTEGER NOT NULL,
        mac BLOB NOT NULL CHECK (length(mac) = 32)
      ) STRICT;
    `)
  }
}
