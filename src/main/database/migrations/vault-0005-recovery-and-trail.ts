import type { Migration } from '../migrate.ts'

/**
 * `vault.db`: recovery sets and their keys, what an audit record is about by id and with a note, letting go of old
 * records on record, the vault's extra confirmation, and waits after wrong answers that outlive the program.
 */
export const vault0005: Migration = {
  version: 5,
  name: 'recovery keys and the trail',
  up: (db) => {
    db.exec(`
      CREATE TABLE recovery_set (
        id TEXT PRIMARY KEY,
        credential_id TEXT REFERENCES credential (id),
        name TEXT NOT NULL CHECK (length(name) <= 256),
        kind TEXT NOT NULL CHECK (kind IN ('keys', 'key', 'phrase', 'questions')),
        ways_back_in TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        revoked_at_ms INTEGER,
        replaced_by TEXT REFERENCES recovery_set (id) ON DELETE SET NULL,
        second_copy_at_ms INTEGER
      ) STRICT;
      CREATE INDEX recovery_set_by_credential ON recovery_set (credential_id);
      CREATE TABLE recovery_key (
        id TEXT PRIMARY KEY,
        set_id TEXT NOT NULL REFERENCES recovery_set (id),
        position INTEGER NOT NULL CHECK (position >= 0),
        label TEXT NOT NULL CHECK (length(label) <= 256),
        used_at_ms INTEGER,
        note TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        sealed BLOB NOT NULL,
        created_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX recovery_key_by_set ON recovery_key (set_id, position);

      CREATE TABLE attempt (
        purpose TEXT PRIMARY KEY CHECK (purpose IN ('recovery', 'confirmation')),
        wrong INTEGER NOT NULL CHECK (wrong >= 0),
        open_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE confirmation (
        id TEXT PRIMARY KEY,
        mode TEXT NOT NULL CHECK (mode IN ('every-unlock', 'after-days')),
        days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 90),
        drift_steps INTEGER NOT NULL CHECK (drift_steps BETWEEN -20 AND 20),
        last_step INTEGER NOT NULL,
        passed_at_ms INTEGER NOT NULL,
        codes_left INTEGER NOT NULL CHECK (codes_left BETWEEN 0 AND 10),
        created_at_ms INTEGER NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        sealed BLOB NOT NULL
      ) STRICT;

      ALTER TABLE audit ADD COLUMN item TEXT;
      ALTER TABLE audit ADD COLUMN note TEXT;
      CREATE INDEX audit_by_item ON audit (item, n) WHERE item IS NOT NULL;
      CREATE TABLE audit_rotation (
        through_n INTEGER PRIMARY KEY CHECK (through_n >= 1),
        through_mac BLOB NOT NULL CHECK (length(through_mac) = 32),
        at_ms INTEGER NOT NULL
      ) STRICT;
      DROP TRIGGER audit_is_never_erased;
      CREATE TRIGGER audit_is_never_erased BEFORE DELETE ON audit
        WHEN OLD.n > (SELECT coalesce(max(through_n), 0) FROM audit_rotation)
        BEGIN SELECT RAISE (ABORT, 'audit records are never erased'); END;
    `)
  }
}
