/** Each breaks one rule of ORG in server/SPEC.md. */
const people = (file) => `server/src/app/people/${file}.ts`
const tables = (file) => `server/src/storage/tables/${file}.ts`

export default [
  {
    rule: 'ORG1',
    name: 'every owner manages the organisation',
    file: 'shared/src/protocol/can.ts',
    find: "'manage the organisation': ['administrator']",
    replace: "'manage the organisation': ['administrator', 'owner']",
  },
  {
    rule: 'ORG2',
    name: 'members are let into no map',
    file: tables('access'),
    find: ' UNION ALL ${BY_MEMBERSHIP}',
    replace: '',
  },
  {
    rule: 'ORG3',
    name: 'the last administrator is made less',
    file: tables('memberships'),
    find: " OR excluded.role = 'administrator' OR ${another('?1', '?2')}`",
    replace: ' OR 1 = 1`',
  },
  {
    rule: 'ORG4',
    name: 'who is removed comes back by a link',
    file: tables('memberships'),
    find: 'SELECT CAST(?1 AS TEXT), CAST(?2 AS TEXT), CAST(?3 AS BIGINT) WHERE',
    replace: 'SELECT CAST(?2 AS TEXT), CAST(?1 AS TEXT), CAST(?3 AS BIGINT) WHERE',
  },
  {
    rule: 'ORG5',
    name: 'links let anybody in',
    file: tables('standing'),
    find: "OR organisations.links <> 'anyone' ",
    replace: '',
  },
  {
    rule: 'ORG6',
    name: 'who leaves a group stays a member',
    file: tables('organisations'),
    find: 'if (!stays && (await remove(organisation, person, source, at)))',
    replace: 'if (!stays && source === person)',
  },
  {
    rule: 'ORG7',
    name: 'a team is let into maps of others',
    file: tables('standing'),
    find: ' AND owned_maps.organisation = teams.organisation',
    replace: '',
  },
  {
    rule: 'ORG8',
    name: 'anybody makes organisations',
    file: people('organisations'),
    find: '!isTrusted && (await organisations.any())',
    replace: '!isTrusted && mine.length > 9',
  },
  {
    rule: 'ORG9',
    name: 'maps stay with whoever makes them',
    file: 'server/src/app/newMap.ts',
    find: 'if (body !== undefined)',
    replace: 'if (body === record.id)',
  },
  {
    rule: 'ORG10',
    name: 'an owner takes a map away from its organisation',
    file: people('ownership'),
    find: 'from && from.id !== organisation && !mayLetGo',
    replace: 'from && from.id === map.id && !mayLetGo',
  },
  {
    rule: 'ORG11',
    name: 'members are added unseen',
    file: people('members'),
    find: "      await noteIn(services, organisation.id, by, 'member added', { person, role })\n",
    replace: '',
  },
  {
    rule: 'ORG20',
    name: 'what was refused is not said',
    file: 'client/src/admin/useOrganisation.ts',
    find: "      toast({ text: explainError(error), tone: 'problem' })\n      done = false",
    replace: '      done = error === undefined',
  },
  {
    rule: 'ORG21',
    name: 'members see the administrator’s page',
    file: 'client/src/admin/Admin.tsx',
    find: "filter(({ role }) => role === 'administrator')",
    replace: "filter(({ role }) => role !== 'viewer')",
  },
  {
    rule: 'ORG12',
    name: 'who was erased is known by their account',
    file: 'server/src/storage/tables/personalData.ts',
    find: "        theirs('DELETE FROM identities WHERE person'),\n",
    replace: '',
  },
]
