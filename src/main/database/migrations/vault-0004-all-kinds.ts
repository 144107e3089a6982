import type { Migration } from '../migrate.ts'

/**
 * `vault.db`: every kind of credential with further fields, folders, tags, favourites, attachments, what was typed and
 * not saved, what the generator made, and health warnings that were switched off.
 */
export const vault0004: Migration = {
  version: 4,
  name: 'all kinds of credentials',
  up: (db) => {
    // A column's check cannot be changed, but goes with the column: whatever is there until now is a login.
    db.exec(`
      CREATE TABLE folder (
        id TEXT PRIMARY KEY,
        parent_id TEXT REFERENCES folder (id),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 128)
      ) STRICT;

      ALTER TABLE credential DROP COLUMN kind;
      ALTER TABLE credential ADD COLUMN kind TEXT NOT NULL DEFAULT 'login'
        CHECK (kind IN ('login', 'note', 'card', 'identity', 'ssh-key', 'wifi', 'licence', 'document'));
      ALTER TABLE credential ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
      ALTER TABLE credential ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE credential ADD COLUMN folder_id TEXT REFERENCES folder (id);
      ALTER TABLE credential ADD COLUMN is_favourite INTEGER NOT NULL DEFAULT 0 CHECK (is_favourite IN (0, 1));
      ALTER TABLE credential ADD COLUMN used_at_ms INTEGER;
      CREATE INDEX credential_by_folder ON credential (folder_id) WHERE folder_id IS NOT NULL;
      CREATE INDEX credential_in_trash ON credential (trashed_at_ms) WHERE trashed_at_ms IS NOT NULL;

      ALTER TABLE credential_version ADD COLUMN kind TEXT NOT NULL DEFAULT 'login';
      ALTER TABLE credential_version ADD COLUMN details TEXT NOT NULL DEFAULT '{}';

      CREATE TABLE attachment (
        id TEXT PRIMARY KEY,
        credential_id TEXT REFERENCES credential (id),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
        size_bytes INTEGER NOT NULL CHECK (size_bytes BETWEEN 0 AND 67108864),
        parts INTEGER NOT NULL CHECK (parts BETWEEN 0 AND 64),
        created_at_ms INTEGER NOT NULL,
        whole_at_ms INTEGER,
        trashed_at_ms INTEGER
      ) STRICT;
      CREATE INDEX attachment_by_credential ON attachment (credential_id);
      CREATE TABLE attachment_part (
        attachment_id TEXT NOT NULL REFERENCES attachment (id),
        revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 64),
        sealed BLOB NOT NULL,
        UNIQUE (attachment_id, revision)
      ) STRICT;

      CREATE TABLE typed (
        id TEXT PRIMARY KEY,
        credential_id TEXT REFERENCES credential (id),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        sealed BLOB NOT NULL,
        at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE generated (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        sealed BLOB NOT NULL,
        made_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE health_exclusion (
        credential_id TEXT NOT NULL REFERENCES credential (id),
        finding TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 256),
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (credential_id, finding)
      ) STRICT;
    `)
    // Rows from before are short on the disk until they are written again; readers of the pages need not know defaults.
    db.exec("UPDATE credential SET details = '{}'; UPDATE credential_version SET details = '{}'")
  }
}
