/** Each breaks one rule of the board's page, or of what is public. */
const routes = 'server/src/app/boards.ts'

export default [
  {
    rule: 'BRD1',
    name: 'the map is not told in words',
    file: 'server/src/board/boardPage.ts',
    find: "${read.join('\\n')}${more}",
    replace: '',
  },
  {
    rule: 'BRD2',
    name: 'a page goes on saying what the map was',
    file: 'server/src/board/boards.ts',
    find: '    pages.delete(`${map} `)\n',
    replace: '',
  },
  {
    rule: 'BRD3',
    name: 'readers are not told of a change',
    file: 'server/src/board/boards.ts',
    find: "if (board.baseline === null) tell('changed')",
    replace: 'void tell',
  },
  {
    rule: 'BRD4',
    name: 'a pinned board shows the map as it is',
    file: routes,
    find: 'if (baseline === null)\n',
    replace: 'if (baseline !== undefined)\n',
  },
  {
    rule: 'BRD5',
    name: 'a board outlives its day',
    file: 'server/src/board/boards.ts',
    find: 'board.expiresAt <= now',
    replace: 'false',
  },
  {
    rule: 'BRD6',
    name: 'whoever may read the map sees its boards',
    file: routes,
    find: "c.req.param('map'), 'manage links')\n      return",
    replace: "c.req.param('map'), 'read the map')\n      return",
  },
  {
    rule: 'BRD7',
    name: 'a board shows a baseline that is not there',
    file: routes,
    find: 'if (baseline !== undefined && !(await',
    replace: 'if (baseline === null && !(await',
  },
  {
    rule: 'SAVE32',
    name: 'boards stay when their map goes',
    file: 'server/src/storage/sqlite/catalogue.ts',
    find: "    'DELETE FROM boards WHERE map = ?',\n",
    replace: '',
  },
  {
    rule: 'QRY70',
    name: 'internal fields are public',
    file: 'shared/src/queries/publicMap.ts',
    find: 'filter(([field]) => !internal.has(field))),\n    ...(evidence',
    replace: 'filter(([field]) => field)),\n    ...(evidence',
  },
  {
    rule: 'CLM4',
    name: 'a board has papers without claims',
    file: 'shared/src/paper/claimsTable.ts',
    find: 'if (claims.length === 0) return []',
    replace: 'return []',
  },
]
