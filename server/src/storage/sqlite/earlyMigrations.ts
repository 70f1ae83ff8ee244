/** The first steps, as `migrations.ts` goes on from them. None of them is ever changed. */
export const earlyMigrations: readonly string[] = [
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
  // 4: positions for each map on its own, without gaps; who owns a map is the latest epoch in its head. A snapshot goes
  // into the log where it stands, for what a map began with was nowhere else: from here on the log alone is the map.
  `
  ALTER TABLE log RENAME TO old_log;
  CREATE TABLE log (
    map TEXT NOT NULL, position INTEGER NOT NULL, epoch INTEGER NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (map, position)
  ) STRICT;
  CREATE TABLE heads (map TEXT PRIMARY KEY, epoch INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;
  CREATE TABLE places AS
    SELECT map, place, kind, row_number() OVER (PARTITION BY map ORDER BY place, kind) AS position FROM (
      SELECT map, position AS place, 0 AS kind FROM old_log UNION ALL SELECT map, up_to, 1 FROM snapshots
    );
  INSERT INTO log (map, position, epoch, person, at, crc, bytes)
    SELECT places.map, places.position, 0, person, at, crc, bytes
    FROM places JOIN old_log ON old_log.position = places.place WHERE kind = 0;
  INSERT INTO log (map, position, epoch, person, at, crc, bytes)
    SELECT places.map, places.position, 0, '',
      coalesce((SELECT at FROM old_log WHERE position = up_to), (SELECT created_at FROM maps WHERE id = places.map), 0),
      crc, bytes
    FROM places JOIN snapshots ON snapshots.map = places.map WHERE kind = 1;
  INSERT INTO heads (map, epoch, position) SELECT map, 0, max(position) FROM places GROUP BY map;
  UPDATE snapshots SET up_to = (SELECT position FROM places WHERE kind = 1 AND places.map = snapshots.map);
  DROP TABLE places;
  DROP TABLE old_log;
  CREATE TABLE set_aside (map TEXT NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  `,
  // 5: since when a map has been seen to be due to leave the bin, which a restart must not begin anew.
  `
  ALTER TABLE maps ADD COLUMN due_since INTEGER;
  `,
  // 6: until when a link lets people in.
  `
  ALTER TABLE links ADD COLUMN expires_at INTEGER;
  `,
  // 7: states that were given a name, and who answers for them.
  `
  CREATE TABLE baselines (
    id TEXT PRIMARY KEY, map TEXT NOT NULL, name TEXT NOT NULL, meeting TEXT NOT NULL, date TEXT NOT NULL,
    status TEXT NOT NULL, hash TEXT NOT NULL, person TEXT NOT NULL, name_of_person TEXT NOT NULL, at INTEGER NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX baselines_of_map ON baselines (map);
  CREATE TABLE signatures (
    baseline TEXT NOT NULL, map TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, post TEXT NOT NULL,
    at INTEGER NOT NULL, UNIQUE (baseline, person)
  ) STRICT;
  CREATE INDEX signatures_of_map ON signatures (map);
  `,
  // 8: whoever made a map came by no link, which was kept as a link with an empty id.
  `
  ALTER TABLE grants RENAME TO old_grants;
  CREATE TABLE grants (
    person TEXT NOT NULL, map TEXT NOT NULL, link TEXT, role TEXT NOT NULL, at INTEGER NOT NULL,
    UNIQUE (person, map, link)
  ) STRICT;
  CREATE UNIQUE INDEX grants_of_makers ON grants (person, map) WHERE link IS NULL;
  INSERT INTO grants SELECT person, map, nullif(link, ''), role, at FROM old_grants;
  DROP TABLE old_grants;
  CREATE INDEX grants_of_map ON grants (map);
  `,
]
