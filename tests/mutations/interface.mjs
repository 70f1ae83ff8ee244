/** Each breaks one rule of OPN in server/SPEC.md. */
const inside = (file) => `server/src/app/interface/${file}.ts`

export default [
  {
    rule: 'OPN1',
    name: 'a route is left out',
    file: inside('recordOperations'),
    find: "  operation('GET /api/keys', 'Your keys for programs'),\n",
    replace: '',
  },
  {
    rule: 'OPN2',
    name: 'bodies may have any fields',
    file: inside('openApi'),
    find: 'const { $schema: _, ...schema }',
    replace: 'const { $schema: _, additionalProperties: __, ...schema }',
  },
  {
    rule: 'OPN3',
    name: 'the page leaves out what is done',
    file: inside('apiPage'),
    find: '<p>${summary}. Answers',
    replace: '<p>Answers',
  },
  {
    rule: 'OPN4',
    name: 'fields of a link that are not known are passed over',
    file: 'server/src/app/request/body.ts',
    find: 'export const linkBody = z.strictObject(',
    replace: 'export const linkBody = z.object(',
  },
  {
    rule: 'OPN5',
    name: 'whoever asks again is sent all of it again',
    file: 'server/src/app/request/conditional.ts',
    find: 'if (!isKnown(c, tag)) return',
    replace: 'if (tag) return',
  },
  {
    rule: 'OPN6',
    name: 'a key is another one each time',
    file: 'server/src/app/record/replay.ts',
    find: 'JSON.stringify([...of, key])',
    replace: 'JSON.stringify([of[0], Math.random(), key])',
  },
  {
    rule: 'OPN6',
    name: 'the same words are the same request for ever',
    file: 'server/src/app/record/replaying.ts',
    find: 'now - at < SAME_MS && ',
    replace: 'now - at < SAME_MS * 9_000 && ',
  },
  {
    rule: 'OPN7',
    name: 'a state that there is not is answered with nothing',
    file: 'server/src/app/record/oneOf.ts',
    find: 'if (found === undefined)',
    replace: "if (name === '')",
  },
  {
    rule: 'OPN8',
    name: 'everything is made again, whoever has it',
    file: 'server/src/app/request/known.ts',
    find: 'return isKnown(c, tag) ?',
    replace: 'return isKnown(c, tag) && tag === "" ?',
  },
  {
    rule: 'OPN5',
    name: 'the head alone is told without its tag',
    file: 'server/src/app/request/conditional.ts',
    find: "!['GET', 'HEAD'].includes(c.req.method)",
    replace: "c.req.method !== 'GET'",
  },
  {
    rule: 'OPN7',
    name: 'a format that no report has is taken for one of a table',
    file: 'server/src/exports/formats.ts',
    find: "takes === 'paper' && family === 'document'",
    replace: "takes === 'paper' || family === 'document'",
  },
]
