/**
 * What the database holds, as the steps that made it so. A step that has been released is never changed; the next one
 * is added at the end. The database's `user_version` counts the steps it has taken.
 */
export const migrations: readonly string[] = [
  // 1: maps, their log and their snapshots.
  `
  CREATE TABLE maps (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    deleted_at INTEGER, summary TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE TABLE log (
    position INTEGER PRIMARY KEY AUTOINCREMENT, map TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX log_of_map ON log (map, position);
  CREATE TABLE snapshots (
    map TEXT PRIMARY KEY, up_to INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE pings (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  `,
  // 2: who may enter (helper tables of access).
  `
  CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, colour TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY, person TEXT NOT NULL, created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_of_person ON sessions (person);
  CREATE TABLE links (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, map TEXT NOT NULL, role TEXT NOT NULL, label TEXT NOT NULL,
    created_at INTEGER NOT NULL, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX links_of_map ON links (map);
  CREATE TABLE grants (
    person TEXT NOT NULL, map TEXT NOT NULL, link TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (person, map, link)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX grants_of_map ON grants (map);
  `,
  // 3: what the server must know again after a restore, such as its secret.
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
  `,
]
