/** Each breaks one rule of BASE, or of what is kept of baselines, in server/SPEC.md. */
const routes = 'server/src/app/baselines.ts'

export default [
  {
    rule: 'BASE1',
    name: 'the hash is of something else',
    file: routes,
    find: "createHash('sha256').update(state)",
    replace: "createHash('sha256').update(name)",
  },
  {
    rule: 'BASE2',
    name: 'a baseline reads as the map does now',
    file: routes,
    find: "if (name === 'now') return",
    replace: 'if (name) return',
  },
  {
    rule: 'BASE3',
    name: 'another baseline is taken for now',
    file: routes,
    find: "stateOf(map.id, c.req.query('to') ?? 'now')",
    replace: "stateOf(map.id, 'none')",
  },
  {
    rule: 'BASE4',
    name: 'a person may sign twice',
    file: routes,
    find: 'if (!isFirst)',
    replace: 'if (false)',
  },
  {
    rule: 'BASE5',
    name: 'the new map is made of what the map is now',
    file: routes,
    find: 'titleSuffix: ` (${name})`',
    replace: "titleSuffix: ''",
  },
  {
    rule: 'BASE6',
    name: 'a viewer makes baselines',
    file: 'shared/src/protocol/can.ts',
    find: "'make a baseline': ['owner', 'editor'],",
    replace: "'make a baseline': ['owner', 'editor', 'viewer'],",
  },
  {
    rule: 'BASE7',
    name: 'an unknown baseline is an empty map',
    file: routes,
    find: "if (!state) throw new RequestRefused({ code: 'baseline-unknown', baseline: name })",
    replace: 'if (!state) return new Uint8Array([0, 0])',
  },
  {
    rule: 'SAVE30',
    name: 'baselines stay when their map goes',
    file: 'server/src/storage/sqlite/catalogue.ts',
    find: "  'DELETE FROM baselines WHERE map = ?',\n",
    replace: '',
  },
  {
    rule: 'SAVE31',
    name: 'a second signature counts as the first',
    file: 'server/src/storage/tables/record.ts',
    find: 'return added > 0',
    replace: 'return true',
  },
  {
    rule: 'PAP1',
    name: 'a paper of what changed goes up to now, whatever is asked',
    file: 'server/src/app/changesFiles.ts',
    find: "c.req.query('to') ?? 'now'",
    replace: "'now'",
  },
  {
    rule: 'BASE8',
    name: 'the words of the report are held against themselves',
    file: 'shared/src/difference/mapDifference.ts',
    find: 'reportDifference(before.map, after.map)',
    replace: 'reportDifference(after.map, after.map)',
  },
  {
    rule: 'BASE9',
    name: 'a copy has none of the words of the report',
    file: 'shared/src/document/writing/writeDifference.ts',
    find: 'writeReportTexts(roots.about.doc as Y.Doc, before.reportTexts, after.reportTexts)',
    replace: 'writeReportTexts(roots.about.doc as Y.Doc, before.reportTexts, before.reportTexts)',
  },
]
