/** Each breaks one rule of ADM, or of what ORG says of boards, leaving and signing in. */
const people = (file) => `server/src/app/people/${file}.ts`

export default [
  {
    rule: 'ADM1',
    name: 'keys for other maps are told too',
    file: people('administration'),
    find: '.filter((key) => key.maps.some((map) => ids.has(map)))',
    replace: '',
  },
  {
    rule: 'ADM2',
    name: 'who came by other links is counted',
    file: people('administration'),
    find: 'entries.filter(({ link }) => link === id).length',
    replace: 'entries.length',
  },
  {
    rule: 'ADM3',
    name: 'the log is not counted',
    file: 'server/src/storage/tables/usage.ts',
    find: "'log', ",
    replace: '',
  },
  {
    rule: 'ADM4',
    name: 'what is set is told as usual',
    file: people('limits'),
    find: 'usual: usual[name],',
    replace: 'usual: config[name],',
  },
  {
    rule: 'ADM5',
    name: 'only the last rows are searched',
    file: people('organisationAudit'),
    find: 'const READ_MAX = 10_000',
    replace: 'const READ_MAX = 100',
  },
  {
    rule: 'ADM6',
    name: 'every member sees the keys',
    file: people('administration'),
    find: "const { organisation } = await requireMember(c, services, 'manage the organisation')\n      const maps = await mapsOf(organisation.id)\n      const keys",
    replace:
      "const { organisation } = await requireMember(c, services, 'see the organisation')\n      const maps = await mapsOf(organisation.id)\n      const keys",
  },
  {
    rule: 'ORG13',
    name: 'a board is read by whoever has signed in',
    file: 'server/src/app/boards.ts',
    find: '!standings.some(({ organisation }) => organisation.id === owner.id)',
    replace: '!c.var.person',
  },
  {
    rule: 'ORG14',
    name: 'members remove one another',
    file: people('members'),
    find: 'const isLeaving = person === signedIn(c).id',
    replace: 'const isLeaving = signedIn(c).id !== undefined',
  },
  {
    rule: 'ORG15',
    name: 'every refusal is a row',
    file: people('signInNotes'),
    find: 'before && now - before.at < AGAIN_MS',
    replace: 'before && now < before.at',
  },
]
