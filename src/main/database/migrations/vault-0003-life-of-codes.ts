import type { Migration } from '../migrate.ts'

/** `vault.db`: counters of codes, how they came in, are used and were shown, and what is still open about them. */
export const vault0003: Migration = {
  version: 3,
  name: 'life of codes',
  up: (db) => {
    // 9007199254740991 is the last whole number that every reader can hold; no counter comes near it by use.
    db.exec(`
      ALTER TABLE code ADD COLUMN counter INTEGER NOT NULL DEFAULT 0
        CHECK (counter BETWEEN 0 AND 9007199254740991);
      ALTER TABLE code ADD COLUMN came_from TEXT NOT NULL DEFAULT 'unknown';
      ALTER TABLE code ADD COLUMN extra TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE code ADD COLUMN position INTEGER;
      ALTER TABLE code ADD COLUMN uses INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0);
      ALTER TABLE code ADD COLUMN last_used_at_ms INTEGER;
      ALTER TABLE code ADD COLUMN verification TEXT NOT NULL DEFAULT 'not-asked'
        CHECK (verification IN ('not-asked', 'open', 'accepted', 'refused'));
      ALTER TABLE code ADD COLUMN verified_at_ms INTEGER;
      ALTER TABLE code ADD COLUMN recovery TEXT NOT NULL DEFAULT 'not-asked'
        CHECK (recovery IN ('not-asked', 'open', 'stored', 'none'));
      ALTER TABLE code ADD COLUMN offset_seconds INTEGER;

      CREATE TABLE exposure (
        code_id TEXT NOT NULL REFERENCES code (id),
        way TEXT NOT NULL CHECK (way IN ('qr', 'uri', 'secret', 'print', 'batch')),
        times INTEGER NOT NULL CHECK (times >= 1),
        last_at_ms INTEGER NOT NULL,
        PRIMARY KEY (code_id, way)
      ) STRICT;
    `)
    // Rows from before are short on the disk until they are written again; readers of the pages need not know defaults.
    db.exec('UPDATE code SET counter = 0')
  }
}
