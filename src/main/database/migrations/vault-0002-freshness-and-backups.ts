import type { Migration } from '../migrate.ts'

/** `vault.db`: how new the file is, seeds on their way to the other file, earlier versions, the kit, the lock of recovery keys, backups. */
export const vault0002: Migration = {
  version: 2,
  name: 'freshness and backups',
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

      CREATE TABLE outbox (
        n INTEGER PRIMARY KEY,
        code_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
      ) STRICT;

      CREATE TABLE credential_version (
        id TEXT NOT NULL REFERENCES credential (id),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        title TEXT NOT NULL,
        user_name TEXT NOT NULL,
        url TEXT NOT NULL,
        has_password INTEGER NOT NULL,
        has_notes INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        PRIMARY KEY (id, revision)
      ) STRICT;

      CREATE TABLE kit (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        slot_id TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        confirmed_at_ms INTEGER
      ) STRICT;

      CREATE TABLE recovery_lock (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        public_key BLOB NOT NULL CHECK (length(public_key) = 32),
        created_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE recovery_way (
        kind TEXT PRIMARY KEY CHECK (kind IN ('master-password', 'pin')),
        memory_kib INTEGER NOT NULL,
        passes INTEGER NOT NULL,
        lanes INTEGER NOT NULL,
        password_salt BLOB NOT NULL CHECK (length(password_salt) = 16),
        salt BLOB NOT NULL CHECK (length(salt) = 32),
        nonce BLOB NOT NULL CHECK (length(nonce) = 12),
        wrapped BLOB NOT NULL CHECK (length(wrapped) = 48)
      ) STRICT;

      CREATE TABLE backup (
        id TEXT PRIMARY KEY,
        made_at_ms INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        generation INTEGER NOT NULL,
        set_hash BLOB NOT NULL,
        rows INTEGER NOT NULL,
        key_epoch INTEGER NOT NULL,
        kit_id TEXT,
        has_password INTEGER NOT NULL CHECK (has_password IN (0, 1)),
        proven_at_ms INTEGER,
        failure TEXT
      ) STRICT;

      CREATE INDEX credential_by_title ON credential (title COLLATE NOCASE, id) WHERE trashed_at_ms IS NULL;
    `)
  }
}
