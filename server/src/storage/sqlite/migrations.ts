import { earlyMigrations } from './earlyMigrations.ts'

/**
 * What the database holds, as the steps that made it so. A step that has been released is never changed; the next one
 * is added at the end. The database's `user_version` counts the steps it has taken.
 */
export const migrations: readonly string[] = [
  ...earlyMigrations,
  // 9: addresses at which a map is read without signing in.
  `
  CREATE TABLE boards (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, map TEXT NOT NULL, audience TEXT NOT NULL, baseline TEXT,
    expires_at INTEGER, created_at INTEGER NOT NULL, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX boards_of_map ON boards (map);
  `,
  // 10: what people say about parts of a map. The key is the writer's own: what is handed in twice is kept once.
  `
  CREATE TABLE comments (
    id TEXT PRIMARY KEY, map TEXT NOT NULL, thread TEXT NOT NULL, subject TEXT NOT NULL, about TEXT NOT NULL,
    text TEXT NOT NULL, mentions TEXT NOT NULL, person TEXT NOT NULL, name_of_person TEXT NOT NULL, at INTEGER NOT NULL,
    key TEXT NOT NULL, UNIQUE (map, person, key)
  ) STRICT;
  CREATE INDEX comments_of_thread ON comments (map, thread);
  CREATE TABLE resolutions (
    map TEXT NOT NULL, thread TEXT NOT NULL, resolved INTEGER NOT NULL, person TEXT NOT NULL,
    name_of_person TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX resolutions_of_thread ON resolutions (map, thread);
  `,
  // 11: states of the past, from which those near them are put together. One may hold more than its place in the log
  // says, though nothing from after `holds_to`.
  `
  CREATE TABLE checkpoints (
    map TEXT NOT NULL, up_to INTEGER NOT NULL, holds_to INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (map, up_to)
  ) STRICT;
  `,
  // 12: the audit log, chained by hash, and where each chain ends. It outlives its maps.
  `
  CREATE TABLE audit (
    map TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL, name_of_person TEXT NOT NULL, at INTEGER NOT NULL,
    action TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (map, position)
  ) STRICT;
  CREATE TABLE audit_heads (map TEXT PRIMARY KEY, position INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
  `,
  // 13: what meetings decided, and what became of it. Of each decision there is at most one right record.
  `
  CREATE TABLE decisions (
    id TEXT PRIMARY KEY, map TEXT NOT NULL, subject TEXT, about TEXT NOT NULL, recommendation TEXT NOT NULL,
    outcome TEXT NOT NULL, body TEXT NOT NULL, date TEXT NOT NULL, conditions TEXT NOT NULL, minutes TEXT NOT NULL,
    baseline TEXT, replaces TEXT, person TEXT NOT NULL, name_of_person TEXT NOT NULL, at INTEGER NOT NULL,
    UNIQUE (map, replaces)
  ) STRICT;
  CREATE INDEX decisions_of_map ON decisions (map, date);
  CREATE TABLE decision_progress (
    map TEXT NOT NULL, decision TEXT NOT NULL, done INTEGER NOT NULL, note TEXT NOT NULL, person TEXT NOT NULL,
    name_of_person TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX decision_progress_of_map ON decision_progress (map);
  `,
  // 14: keys for programs.
  `
  CREATE TABLE keys (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL, role TEXT NOT NULL, maps TEXT NOT NULL,
    label TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX keys_of_person ON keys (person);
  `,
  // 15: what keeps a map from being disposed of.
  `
  CREATE TABLE holds (
    id TEXT PRIMARY KEY, map TEXT NOT NULL, reason TEXT NOT NULL, person TEXT NOT NULL, name_of_person TEXT NOT NULL,
    at INTEGER NOT NULL, lifted_at INTEGER, lifted_by TEXT
  ) STRICT;
  CREATE INDEX holds_of_map ON holds (map);
  `,
  // 16: addresses that are told of what happens to a map, the messages to them, and what was known when these were made.
  `
  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY, map TEXT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL, label TEXT NOT NULL,
    events TEXT NOT NULL, person TEXT NOT NULL, name_of_person TEXT NOT NULL, at INTEGER NOT NULL, ended_at INTEGER
  ) STRICT;
  CREATE INDEX webhooks_of_map ON webhooks (map);
  CREATE TABLE webhook_deliveries (
    id TEXT PRIMARY KEY, webhook TEXT NOT NULL, map TEXT NOT NULL, event TEXT NOT NULL, body TEXT NOT NULL,
    at INTEGER NOT NULL, attempts INTEGER NOT NULL, next_at INTEGER, delivered_at INTEGER, status INTEGER,
    error TEXT NOT NULL
  ) STRICT;
  CREATE INDEX webhook_deliveries_of_webhook ON webhook_deliveries (webhook);
  CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE next_at IS NOT NULL;
  CREATE TABLE webhook_findings (map TEXT PRIMARY KEY, findings TEXT NOT NULL) STRICT;
  `,
  // 17: who people are in the directory of their body. A guest who signed in is who they `joined`.
  `
  ALTER TABLE people ADD COLUMN joined TEXT;
  ALTER TABLE sessions ADD COLUMN issuer TEXT;
  ALTER TABLE sessions ADD COLUMN sid TEXT;
  CREATE TABLE identities (
    issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL, email TEXT NOT NULL,
    too_many_groups INTEGER NOT NULL, signed_in_at INTEGER NOT NULL, PRIMARY KEY (issuer, subject)
  ) STRICT;
  CREATE INDEX identities_of_person ON identities (person);
  CREATE INDEX identities_of_email ON identities (email);
  CREATE TABLE sign_ins (
    state TEXT PRIMARY KEY, browser TEXT NOT NULL, nonce TEXT NOT NULL, verifier TEXT NOT NULL, go_to TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE used_tokens (id TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT;
  `,
  // 18: organisations, whose people come by hand or by groups of the directory, and the maps that they own.
  `
  CREATE TABLE organisations (id TEXT PRIMARY KEY, name TEXT NOT NULL, links TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE members (
    organisation TEXT NOT NULL, person TEXT NOT NULL, source TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (organisation, person, source)
  ) STRICT;
  CREATE INDEX members_by_person ON members (person);
  CREATE TABLE former_members (
    organisation TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (organisation, person)
  ) STRICT;
  CREATE TABLE organisation_groups (
    organisation TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (organisation, name)
  ) STRICT;
  CREATE INDEX organisation_groups_by_name ON organisation_groups (name);
  CREATE TABLE teams (id TEXT PRIMARY KEY, organisation TEXT NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE INDEX teams_of_organisation ON teams (organisation);
  CREATE TABLE team_members (team TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (team, person)) STRICT;
  CREATE INDEX team_members_by_person ON team_members (person);
  CREATE TABLE owned_maps (map TEXT PRIMARY KEY, organisation TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX owned_maps_of_organisation ON owned_maps (organisation);
  CREATE TABLE team_maps (
    team TEXT NOT NULL, map TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (team, map)
  ) STRICT;
  CREATE INDEX team_maps_of_map ON team_maps (map);
  `,
  // 19: states of the past are packed from here on.
  `
  ALTER TABLE checkpoints ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
  `,
  // 20: what the directory is asked with again outlives the server that signed somebody in.
  `
  CREATE TABLE directory_tokens (session TEXT PRIMARY KEY, sealed TEXT NOT NULL, asked_at INTEGER NOT NULL) STRICT;
  CREATE INDEX directory_tokens_by_time ON directory_tokens (asked_at);
  `,
]
