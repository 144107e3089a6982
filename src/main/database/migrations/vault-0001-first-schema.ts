import type { Migration } from '../migrate.ts'

/** `vault.db`: what the vault is called, credentials, what is known of codes (not their seeds), audit, settings. */
export const vault0001: Migration = {
  version: 1,
  name: 'first schema',
  up: (db) => {
    db.exec(`
      CREATE TABLE identity (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        vault_id TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE credential (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind = 'login'),
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 256),
        user_name TEXT NOT NULL,
        url TEXT NOT NULL,
        has_password INTEGER NOT NULL CHECK (has_password IN (0, 1)),
        has_notes INTEGER NOT NULL CHECK (has_notes IN (0, 1)),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        sealed BLOB NOT NULL,
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        trashed_at_ms INTEGER
      ) STRICT;

      CREATE TABLE code (
        id TEXT PRIMARY KEY,
        credential_id TEXT REFERENCES credential (id),
        issuer TEXT NOT NULL,
        account TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('totp', 'hotp', 'steam')),
        algorithm TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
        digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 10),
        period_seconds INTEGER NOT NULL CHECK (period_seconds BETWEEN 1 AND 86400),
        created_at_ms INTEGER NOT NULL,
        trashed_at_ms INTEGER
      ) STRICT;
      CREATE INDEX code_by_credential ON code (credential_id);

      CREATE TABLE audit (
        n INTEGER PRIMARY KEY CHECK (n >= 1),
        at_ms INTEGER NOT NULL,
        action TEXT NOT NULL,
        origin TEXT NOT NULL,
        subject TEXT NOT NULL,
        mac BLOB NOT NULL CHECK (length(mac) = 32)
      ) STRICT;
      CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE (ABORT, 'audit records are never changed'); END;
      CREATE TRIGGER audit_is_never_erased BEFORE DELETE ON audit
        BEGIN SELECT RAISE (ABORT, 'audit records are never erased'); END;

      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `)
  }
}
