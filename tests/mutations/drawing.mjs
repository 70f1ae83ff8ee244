/** Each breaks one rule of DRAW or CARD in shared/SPEC.md. */
const drawing = (file) => `shared/src/drawing/${file}.ts`

export default [
  {
    rule: 'DRAW1',
    name: 'kinds that are all alike go into one column',
    file: 'shared/src/model/framework/laneViews.ts',
    find: "rest.length === 0 ? 'column' : 'beneath'",
    replace: "'beneath'",
  },
  {
    rule: 'DRAW10',
    name: 'kinds of one archetype have one shape',
    file: drawing('signs'),
    find: 'signs.set(id, { archetype, variant,',
    replace: 'signs.set(id, { archetype, variant: 0,',
  },
  {
    rule: 'DRAW11',
    name: 'words of links lie on other words',
    file: drawing('labels'),
    find: '      taken.push(box)\n',
    replace: '',
  },
  {
    rule: 'DRAW12',
    name: 'links that a focus adds take the ports of those at rest',
    file: drawing('routes'),
    find: 'portsOf(joins.flatMap(dockingsOf), drawing.cards, kept)',
    replace: 'portsOf(joins.flatMap(dockingsOf), drawing.cards, kept.slice(0, 0))',
  },
  {
    rule: 'CARD1',
    name: 'links from other kinds are not counted',
    file: 'shared/src/cards/support.ts',
    find: '  for (const definition of map.framework.matrices) addOthers(map, definition, found)\n',
    replace: '',
  },
  {
    rule: 'CARD2',
    name: 'a card is marked for what somebody accepted',
    file: 'shared/src/cards/tags.ts',
    find: 'of openFindings(findings)',
    replace: 'of openFindings([]).concat(findings)',
  },
  {
    rule: 'DRAW13',
    name: 'the last line of a card runs over its edge',
    file: 'shared/src/drawing/cardLines.ts',
    find: '  if (support && whole <= room) return',
    replace: '  if (support) return',
  },
]
