/** Each breaks one rule of CLU or SOA in server/SPEC.md. */
const cluster = (file) => `server/src/cluster/${file}.ts`

export default [
  {
    rule: 'CLU1',
    name: 'an edge opens the map itself',
    file: cluster('places'),
    find: 'if (owner === undefined || owner.id === node.id) {',
    replace: 'if (owner !== node) {',
  },
  {
    rule: 'CLU2',
    name: 'a map is taken from an owner who lives',
    file: 'server/src/storage/postgres/nodes.ts',
    find: 'SELECT 1 FROM nodes WHERE id = owners.node AND expires > clock_timestamp())\n    RETURNING map',
    replace: 'SELECT 1 FROM nodes WHERE false)\n    RETURNING map',
    explained: 'an edge asks who lives before it claims; the claim only settles two that ask at once',
  },
  {
    rule: 'CLU2',
    name: 'an owner that is dead is waited for',
    file: 'server/src/storage/postgres/nodes.ts',
    find: 'WHERE owners.map = $1 AND nodes.expires > clock_timestamp()',
    replace: 'WHERE owners.map = $1',
  },
  {
    rule: 'CLU3',
    name: 'a server that stops keeps its maps',
    file: 'server/src/storage/postgres/nodes.ts',
    find: "await query('DELETE FROM owners WHERE node = $1', [node.id])",
    replace: '',
    explained: 'its row among the nodes goes too, and an owner without one is dead',
  },
  {
    rule: 'CLU4',
    name: 'a proof is not looked at',
    file: cluster('nodeLine'),
    find: 'if (proof.length !== wanted.length || !timingSafeEqual(proof, wanted)) return ws.terminate()',
    replace: '',
  },
  {
    rule: 'CLU5',
    name: 'a map that was deleted stays open at its owner',
    file: cluster('clusterRooms'),
    find: 'rooms.closeSockets(({ mapId }) => mapId === notice.map, CLOSE.mapGone)',
    replace: '',
  },
  {
    rule: 'CLU5',
    name: 'what a server writes is written where it is asked',
    file: cluster('clusterRooms'),
    find: 'return edge ? edge.write(mapId, update, person) : rooms.write(mapId, update, person, checked)',
    replace: 'return rooms.write(mapId, update, person, checked)',
  },
  {
    rule: 'SOA1',
    name: 'an edit that is in the log twice is passed over',
    file: 'tests/nodes/history.ts',
    find: 'if (known > 0 && known === length)',
    replace: 'if (false)',
  },
  {
    rule: 'SOA1',
    name: 'what was promised is not looked up',
    file: 'tests/nodes/history.ts',
    find: 'if (kept < clock)',
    replace: 'if (false)',
  },
]
