/** Each breaks one rule of DIS in server/SPEC.md. */
export default [
  {
    rule: 'DIS1',
    name: 'comments become markup',
    file: 'server/src/app/machines/disclosure/writeHtml.ts',
    find: "`<td>${escaped(String(value ?? ''))}</td>`",
    replace: "`<td>${String(value ?? '')}</td>`",
  },
  {
    rule: 'DIS2',
    name: 'everything is disclosed, whatever the dates',
    file: 'server/src/app/machines/disclosure/sections.ts',
    find: 'at >= range.from && at <= range.to',
    replace: 'at > 0',
  },
  {
    rule: 'DIS3',
    name: 'the dates are not written down',
    file: 'server/src/app/record/audited.ts',
    find: "asked: ['from', 'to'],",
    replace: 'asked: [],',
  },
  {
    rule: 'DIS8',
    name: 'the content is held unpacked',
    file: 'server/src/app/machines/disclosure/routes.ts',
    find: "format: 'json', gzip: true",
    replace: "format: 'json', gzip: false",
  },
  {
    rule: 'DIS4',
    name: 'an answer is gathered before it is sent',
    file: 'server/src/app/request/known/conditional.ts',
    find: ' || c.var.isStreamed',
    replace: '',
  },
  {
    rule: 'DIS5',
    name: 'edits are held against the map as it began',
    file: 'server/src/worker/edits.ts',
    find: '      before = after\n',
    replace: '',
  },
  {
    rule: 'DIS6',
    name: 'what was written in a report is not said',
    file: 'shared/src/difference/editWords.ts',
    find: 'if (about) words.push(...reportWords(before, after))',
    replace: 'if (!about) words.push(...reportWords(before, after))',
  },
]
