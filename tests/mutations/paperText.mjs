/** Each breaks one rule of TXI. */
const text = (file) => `shared/src/imports/text/${file}.ts`
const server = (file) => `server/src/imports/${file}.ts`

export default [
  {
    rule: 'TXI1',
    name: 'a text that is let go stays in the document',
    file: 'shared/src/model/draft.ts',
    find: '    if (text) texts.set(source, text)\n    else texts.delete(source)\n',
    replace: '    if (text) texts.set(source, text)\n',
  },
  {
    rule: 'TXI2',
    name: 'recommendations have the numbers of paragraphs',
    file: text('blocksOf'),
    find: "if (paragraph === 'rec') return `rec ${marker.replace(/[().]/g, '')}`",
    replace: "if (paragraph === 'rec') return marker.replace(/[().]/g, '')",
  },
  {
    rule: 'TXI3',
    name: 'a list is what is named first before it',
    file: text('kindWords'),
    find: 'if (!best || end > best.end)',
    replace: 'if (!best || end < best.end)',
  },
  {
    rule: 'TXI4',
    name: 'what is proposed goes before what is chosen',
    file: text('entriesOfPaper'),
    find: 'chosen.get(block.id) ?? (isProposing ? (proposed.get(block.id) ?? []) : [])',
    replace: '(isProposing ? proposed.get(block.id) : undefined) ?? chosen.get(block.id) ?? []',
  },
  {
    rule: 'TXI5',
    name: 'nobody says where an element is described',
    file: text('gathered'),
    find: '{ [field.id]: paragraph, ...fields }',
    replace: 'fields',
  },
  {
    rule: 'TXI6',
    name: 'nothing is told to be unassigned',
    file: text('entriesOfPaper'),
    find: '      unassigned.push(block)\n',
    replace: '      unassigned.length = 0\n',
  },
  {
    rule: 'TXI7',
    name: 'the same text is kept once more',
    file: text('planPaper'),
    find: 'isKept && plan.after.texts.get(source) !== text',
    replace: 'isKept',
  },
  {
    rule: 'TXI8',
    name: 'scripts are read as words',
    file: server('papers/htmlPieces'),
    find: 'if (SILENT.has(name)) return\n',
    replace: "if (name === 'head') return\n",
  },
  {
    rule: 'TXI9',
    name: 'bombs are unpacked',
    file: server('zip/unzip'),
    find: '> UNPACKED_BYTES_MAX) return refuse(TOO_LARGE)',
    replace: '> Number.MAX_VALUE) return refuse(TOO_LARGE)',
  },
  {
    rule: 'TXI10',
    name: 'evidence of a second place is dropped',
    file: text('gathered'),
    find: '    if (held) held.evidence.push(evidence)\n',
    replace: '    if (held) held.evidence.length = 1\n',
  },
  {
    rule: 'TXI12',
    name: 'a preview does not say what is unassigned',
    file: text('planPaper'),
    find: 'unassigned: unassigned.map(({ id }) => id),',
    replace: 'unassigned: [],',
  },
  {
    rule: 'TXI13',
    name: 'two things at once are taken for the first',
    file: server('planDoor'),
    find: 'if (given.length > 1 || body.csv',
    replace: 'if (given.length > 5 && body.csv',
  },
  {
    rule: 'TXI20',
    name: 'what is chosen for a part is not taken',
    file: 'client/src/imports/usePaper.ts',
    find: 'choices: { blocks: choices }, source: words.pasted',
    replace: 'choices: {}, source: words.pasted',
  },
  {
    rule: 'TXI21',
    name: 'quotations that overlap are marked twice',
    file: 'client/src/sources/quotedLines.ts',
    find: 'const begin = Math.max(from, at)',
    replace: 'const begin = from',
  },
]
