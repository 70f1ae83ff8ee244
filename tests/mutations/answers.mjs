/** Each breaks one rule of ASK in server/SPEC.md. */
const answers = (file) => `shared/src/answers/${file}.ts`

export default [
  {
    rule: 'FLT30',
    name: 'exports pass over the conditions of their address',
    file: 'server/src/app/exports.ts',
    find: 'where: whereAsked(c) }',
    replace: 'where: [] }',
  },
  {
    rule: 'ASK1',
    name: 'cells that nobody assessed are answered too',
    file: answers('matrixAnswer'),
    find: "cell.state === 'not-assessed'",
    replace: 'false',
  },
  {
    rule: 'ASK2',
    name: 'a kind that is asked for is passed over',
    file: answers('elementAnswers'),
    find: 'kind === undefined ?',
    replace: 'true ?',
  },
  {
    rule: 'ASK3',
    name: 'the sentence of a finding is left out',
    file: answers('findingAnswers'),
    find: '    sentence,\n    elements,\n    links,\n    accepted: accepted',
    replace: "    sentence: '',\n    elements,\n    links,\n    accepted: accepted",
  },
  {
    rule: 'ASK4',
    name: 'a kind that is not there has no elements',
    file: answers('question'),
    find: 'if (kind !== undefined && !kindOf(map.framework, kind))',
    replace: 'if (false)',
  },
  {
    rule: 'ASK5',
    name: 'whoever asks is answered',
    file: 'server/src/app/answers.ts',
    find: "await requireAccess(c, services, id, 'read the map')",
    replace: "{ map: { id }, person: { id: 'anyone' } }",
  },
  {
    rule: 'ASK6',
    name: 'a framework is found by its own id only',
    file: 'server/src/app/frameworks.ts',
    find: 'found.find(({ template }) => template.id === id) ??',
    replace: '',
  },
  {
    rule: 'ASK7',
    name: 'a field may be of any type',
    file: 'server/src/schemas/framework.ts',
    find: 'type: z.enum(FIELD_TYPES)',
    replace: 'type: z.string()',
  },
  {
    rule: 'ASK8',
    name: 'elements are not narrowed',
    file: answers('question'),
    find: 'conditions.every((condition) => meets(look, condition, element))',
    replace: 'true',
  },
  {
    rule: 'ASK9',
    name: 'claims come without their elements',
    file: answers('question'),
    find: '          id: element,\n          text,',
    replace: '          text,',
  },
  {
    rule: 'ASK10',
    name: 'the date is passed over',
    file: answers('statusAnswer'),
    find: 'const observed = statusAt(map, date)',
    replace: 'const observed = statusAt(map)',
  },
  {
    rule: 'REG18',
    name: 'a register that is not there is an empty file',
    file: 'server/src/exports/csv.ts',
    find: "tableOf(paper, 'coverage') ?? firstTableOf(paper)",
    replace: "tableOf(paper, 'coverage')",
  },
]
