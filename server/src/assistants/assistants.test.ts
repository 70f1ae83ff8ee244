import { expect, it } from 'vitest'
import { answerAssistant, type ReadRoute } from './answerAssistant.ts'

const asked: string[] = []
const read: ReadRoute = async (path) => {
  asked.push(path)
  if (path.includes('none')) return { ok: false, text: 'There is no such map here.' }
  return { ok: true, text: path.includes('large') ? 'x'.repeat(200_001) : '[]' }
}
async function ask(method: string, params?: object, id: number | undefined = 1) {
  asked.length = 0
  const text = await answerAssistant(JSON.stringify({ jsonrpc: '2.0', id, method, params }), read)
  return text === undefined ? undefined : JSON.parse(text)
}
const call = (name: string, args?: object) => ask('tools/call', { name, arguments: args })

it('[MCP1] introduces itself in the version that is asked for where it knows it, and keeps still on what wants no answer', async () => {
  const hello = await ask('initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: {} })
  expect(hello).toMatchObject({
    jsonrpc: '2.0',
    id: 1,
    result: {
      protocolVersion: '2025-03-26',
      capabilities: { tools: {} },
      serverInfo: { name: 'golden-thread' },
    },
  })
  expect((await ask('initialize', { protocolVersion: '1999-01-01' })).result.protocolVersion).toBe(
    '2025-11-25',
  )
  expect(
    await answerAssistant('{"jsonrpc":"2.0","method":"notifications/initialized"}', read),
  ).toBeUndefined()
  expect((await ask('ping')).result).toEqual({})
})

it('[MCP2] has tools that read and none that change anything, each with what it takes', async () => {
  const { tools } = (await ask('tools/list')).result
  expect(tools.map(({ name }: { name: string }) => name)).toEqual([
    'list_maps',
    'findings',
    'claims',
    'list_matrices',
    'matrix',
    'elements',
    'changes_since',
  ])
  for (const { inputSchema, annotations, description } of tools) {
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(annotations.readOnlyHint).toBe(true)
    expect(description.length).toBeGreaterThan(20)
  }
})

it.each([
  ['list_maps', undefined, '/api/maps'],
  ['findings', { map: 'a/b' }, '/api/maps/a%2Fb/findings.json'],
  ['claims', { map: 'm' }, '/api/maps/m/claims.json'],
  ['list_matrices', { map: 'm' }, '/api/maps/m/matrices'],
  [
    'matrix',
    { map: 'm', matrix: 'x y', where: ['a:1', 'b:2'] },
    '/api/maps/m/matrices/x%20y.json?where=a%3A1&where=b%3A2',
  ],
  ['elements', { map: 'm', kind: 'outcome' }, '/api/maps/m/elements.json?kind=outcome'],
  ['changes_since', { map: 'm', since: '2026-11-22' }, '/api/maps/m/changes.json?since=2026-11-22'],
])('[MCP2] %s asks one route', async (name, args, path) => {
  expect((await call(name, args)).result).toEqual({ content: [{ type: 'text', text: '[]' }], isError: false })
  expect(asked).toEqual([path])
})

it('[MCP3] says what is wrong in a sentence, to be read, and asks nothing then', async () => {
  expect((await call('findings', { map: 'none' })).result).toEqual({
    content: [{ type: 'text', text: 'There is no such map here.' }],
    isError: true,
  })
  for (const args of [{}, { map: '' }, { map: 'm', colour: 'red' }]) {
    expect((await call('findings', args)).result.isError).toBe(true)
    expect(asked).toEqual([])
  }
  expect((await call('claims', { map: 'large' })).result.content[0].text).toMatch(
    /^The answer has 200,001 char/,
  )
  expect((await call('delete_map', { map: 'm' })).error).toMatchObject({ code: -32_602 })
  expect((await ask('resources/list')).error).toMatchObject({ code: -32_601 })
  expect(JSON.parse((await answerAssistant('{', read)) ?? '').error.code).toBe(-32_700)
  expect(JSON.parse((await answerAssistant('[]', read)) ?? '').error.code).toBe(-32_600)
})
