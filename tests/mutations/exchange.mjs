/** Each breaks one rule of XCH in shared/SPEC.md. */
const shared = (file) => `shared/src/exchange/${file}.ts`
const server = (file) => `server/src/exports/${file}.ts`

export default [
  {
    rule: 'XCH14',
    name: 'what a type is chosen to be is forgotten',
    file: 'client/src/imports/models/ModelPanel.tsx',
    find: "value === '*' ? others : { ...others, [type]: value }",
    replace: 'others',
  },
  {
    rule: 'XCH1',
    name: 'what is part of something aggregates it',
    file: shared('archimate'),
    find: "{ type: 'Aggregation', isReversed: true }",
    replace: "{ type: 'Aggregation', isReversed: false }",
  },
  {
    rule: 'XCH2',
    name: 'an edge leads to what is no node',
    file: shared('flat'),
    find: '          to: nodeOf(link.to),',
    replace: '          to: endKey(link.to),',
  },
  {
    rule: 'XCH3',
    name: 'saved views are left out without a word',
    file: shared('flat'),
    find: "    ...count(map.views.size, 'saved view', 'saved views'),\n",
    replace: '',
  },
  {
    rule: 'XCH4',
    name: 'two fields of one label have one name',
    file: shared('names'),
    find: 'count.get(fold(label)) === 1',
    replace: 'count.get(fold(label)) !== 0',
  },
  {
    rule: 'XCH5',
    name: 'an ampersand is written as it is',
    file: server('exchange/xml'),
    find: "    .replaceAll('&', '&amp;')\n",
    replace: '',
  },
  {
    rule: 'XCH6',
    name: 'ends without ids',
    file: server('linksCsv'),
    find: "        ['From id', endKey(link.from)],\n",
    replace: '',
  },
  {
    rule: 'XCH7',
    name: 'cards that stand nowhere lie over one another',
    file: server('jsonCanvas'),
    find: '(at % acrossMax) * (width + gap)',
    replace: '(at % acrossMax) * gap',
  },
  {
    rule: 'XCH10',
    name: 'the code of an element is not read',
    file: 'shared/src/imports/graph/entriesOfGraph.ts',
    find: '    ...(own ? { code: own } : {}),\n',
    replace: '',
  },
  {
    rule: 'XCH11',
    name: 'a type that has no kind is the first kind',
    file: 'shared/src/imports/graph/kindOfNode.ts',
    find: 'framework.kinds.find((kind) => conceptOf(kind) === node.type)',
    replace: 'framework.kinds.find((kind) => conceptOf(kind) === node.type) ?? framework.kinds[0]',
  },
  {
    rule: 'XCH12',
    name: 'a DOCTYPE is passed over',
    file: 'server/src/imports/xml/xmlTree.ts',
    find: '    throw new Refused(DOCTYPE)\n',
    replace: '',
  },
  {
    rule: 'XCH15',
    name: 'every arrow says whether it has a direction',
    file: server('archimate'),
    find: "isDirected: type === 'Association' ?",
    replace: "isDirected: type !== 'Influence' ?",
  },
  {
    rule: 'XCH13',
    name: 'JSON of other programs is not read',
    file: 'server/src/imports/planDoor.ts',
    find: 'if (xml !== undefined || json !== undefined) {',
    replace: 'if (xml !== undefined) {',
  },
]
