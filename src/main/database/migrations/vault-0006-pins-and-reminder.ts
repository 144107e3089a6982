import type { Migration } from '../migrate.ts'

/** `vault.db`: codes that are pinned to the tray, and when the master password was typed last. */
export const vault0006: Migration = {
  version: 6,
  name: 'pins and reminder',
  up: (db) => {
    db.exec(`
      ALTER TABLE code ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1));
      CREATE TABLE password_typed (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        at_ms INTEGER NOT NULL
      ) STRICT;
    `)
  }
}
