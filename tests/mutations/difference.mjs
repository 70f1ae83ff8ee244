/** Each breaks one rule of DIF in shared/SPEC.md. */
const difference = (file) => `shared/src/difference/${file}.ts`

export default [
  {
    rule: 'DIF1',
    name: 'a card that was moved has changed',
    file: difference('elementDifference'),
    find: 'if (changes.length > 0) changed',
    replace: 'changed',
  },
  {
    rule: 'DIF2',
    name: 'another title is no change',
    file: difference('elementDifference'),
    find: '  kind,\n  title,\n  ...fields',
    replace: '  kind,\n  ...fields',
  },
  {
    rule: 'DIF3',
    name: 'a link whose end is deleted is still there',
    file: difference('linkDifference'),
    find: 'return link && showsLink(map, link) ? link : undefined',
    replace: 'return link',
  },
  {
    rule: 'DIF4',
    name: 'a cell that is inferred now is lost',
    file: difference('cellDifference'),
    find: "['direct', 'direct-inferred', 'through', 'collective']",
    replace: "['direct', 'through', 'collective']",
  },
  {
    rule: 'DIF7',
    name: 'a claim about a whole kind changes no cell',
    file: 'shared/src/difference/cellsToCompare.ts',
    find: 'const hasClaims = claimsAnything(was) || claimsAnything(is)',
    replace: 'const hasClaims = false',
  },
  {
    rule: 'DIF8',
    name: 'cells that are not listed are not counted',
    file: difference('cellDifference'),
    find: 'else more += 1',
    replace: 'else more += 0',
  },
  {
    rule: 'DIF9',
    name: 'what was restored is said to be new',
    file: difference('editWords'),
    find: "? 'restored' : 'added'",
    replace: "? 'added' : 'added'",
  },
  {
    rule: 'DIF5',
    name: 'findings that were closed are not told',
    file: difference('findingDifference'),
    find: 'closed: missingIn(before, after)',
    replace: 'closed: []',
  },
  {
    rule: 'DIF6',
    name: 'what is gone is drawn without its links',
    file: 'shared/src/difference/withGone.ts',
    find: 'links.set(id, link)',
    replace: 'void link',
  },
]
