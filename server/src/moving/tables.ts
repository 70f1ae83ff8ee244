/** A table to be moved: what tells its rows apart, and gives the order in which they are taken. */
export interface MovedTable {
  readonly name: string
  /** Expressions over its columns that both databases understand; what is text is compared byte by byte. */
  readonly texts: readonly string[]
  readonly numbers: readonly string[]
  /** Rows of one map at a time, by number: for tables that grow with every edit. */
  readonly byMap: boolean
  /** How many rows are taken at once: few of those that hold whole documents. */
  readonly atOnce: number
  /** Rows came in an order that is told by their `rowid`, which moves with them. */
  readonly ordered: boolean
}

const table = (name: string, more: Partial<MovedTable>): MovedTable => ({
  name,
  texts: [],
  numbers: [],
  byMap: false,
  atOnce: 200,
  ordered: false,
  ...more,
})

const ordered = (name: string, atOnce = 200) => table(name, { numbers: ['rowid'], ordered: true, atOnce })

/** Everything but the pings, which mean nothing a moment later. A new table has its line here. */
export const MOVED_TABLES: readonly MovedTable[] = [
  table('settings', { texts: ['name'] }),
  table('people', { texts: ['id'] }),
  table('sessions', { texts: ['hash'] }),
  table('directory_tokens', { texts: ['session'] }),
  table('identities', { texts: ['issuer', 'subject'] }),
  table('sign_ins', { texts: ['state'] }),
  table('used_tokens', { texts: ['id'] }),
  table('organisations', { texts: ['id'] }),
  table('members', { texts: ['organisation', 'person', 'source'] }),
  table('former_members', { texts: ['organisation', 'person'] }),
  table('organisation_groups', { texts: ['organisation', 'name'] }),
  table('teams', { texts: ['id'] }),
  table('team_members', { texts: ['team', 'person'] }),
  table('owned_maps', { texts: ['map'] }),
  table('team_maps', { texts: ['team', 'map'] }),
  ordered('links'),
  table('grants', { texts: ['person', 'map', "coalesce(link, '')"] }),
  ordered('keys'),
  ordered('boards'),
  table('maps', { texts: ['id'] }),
  table('heads', { texts: ['map'] }),
  table('log', { numbers: ['position'], byMap: true, atOnce: 100 }),
  table('snapshots', { texts: ['map'], atOnce: 4 }),
  table('checkpoints', { texts: ['map'], numbers: ['up_to'], atOnce: 4 }),
  ordered('set_aside'),
  ordered('baselines', 4),
  ordered('signatures'),
  ordered('comments'),
  ordered('resolutions'),
  ordered('decisions'),
  ordered('decision_progress'),
  ordered('holds'),
  ordered('webhooks'),
  ordered('webhook_deliveries'),
  table('webhook_findings', { texts: ['map'] }),
  table('audit', { numbers: ['position'], byMap: true }),
  table('audit_heads', { texts: ['map'] }),
]
