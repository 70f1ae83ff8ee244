/** Each breaks one rule of MCP in server/SPEC.md. */
export default [
  {
    rule: 'MCP1',
    name: 'what wants no answer is answered',
    file: 'server/src/assistants/answerAssistant.ts',
    find: 'if (id === undefined) return undefined',
    replace: "if (id === undefined) return answer('', {})",
  },
  {
    rule: 'MCP2',
    name: 'a tool takes what it does not know',
    file: 'server/src/assistants/tools.ts',
    find: 'z.strictObject({ map, kind:',
    replace: 'z.looseObject({ map, kind:',
  },
  {
    rule: 'MCP3',
    name: 'a refusal is taken for an answer',
    file: 'server/src/assistants/answerAssistant.ts',
    find: 'said(text, !ok)',
    replace: 'said(text, false)',
  },
  {
    rule: 'MCP4',
    name: 'it is open always',
    file: 'server/src/app/app.ts',
    find: 'if (config.assistants) {',
    replace: 'if (config) {',
  },
]
