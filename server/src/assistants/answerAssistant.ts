import { z } from 'zod'
import { type AssistantTool, TOOLS } from './tools.ts'

/** Reads an address of the interface for programs; where it is refused, `text` is the sentence that says what to do. */
export type ReadRoute = (path: string) => Promise<{ readonly ok: boolean; readonly text: string }>

/** Those that speak of tools in the way that is spoken here; the newest first. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05']
/** More than an assistant can hold beside what it was asked. */
const TEXT_CHARS_MAX = 200_000

const PARSE_ERROR = -32_700
const INVALID_REQUEST = -32_600
const UNKNOWN_METHOD = -32_601
const INVALID_PARAMS = -32_602

const message = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({}).optional(),
})
const call = z.looseObject({ name: z.string(), arguments: z.looseObject({}).default({}) })

/**
 * Answers one message of the Model Context Protocol, as JSON text; undefined where it wants no answer. Little of the
 * protocol is needed to read: no session, no stream, nothing that the server asks for by itself. So there is no library.
 */
export async function answerAssistant(text: string, read: ReadRoute): Promise<string | undefined> {
  const parsed = parsedJson(text)
  if (parsed === undefined) return refusal(null, PARSE_ERROR, 'This is not JSON.')
  const asked = message.safeParse(parsed)
  if (!asked.success)
    return refusal(null, INVALID_REQUEST, 'Send one JSON-RPC 2.0 request or notification at a time.')
  const { id, method, params = {} } = asked.data
  if (id === undefined) return undefined
  switch (method) {
    case 'initialize':
      return answer(id, introduction(params['protocolVersion']))
    case 'ping':
      return answer(id, {})
    case 'tools/list':
      return answer(id, { tools: TOOLS.map(described) })
    case 'tools/call': {
      const wanted = call.safeParse(params)
      const found = wanted.success ? TOOLS.find(({ name }) => name === wanted.data.name) : undefined
      if (!wanted.success || !found)
        return refusal(id, INVALID_PARAMS, `There is no such tool. Call one of: ${NAMES}.`)
      return answer(id, await called(found, wanted.data.arguments, read))
    }
    default:
      return refusal(
        id,
        UNKNOWN_METHOD,
        `"${method}" is not answered here. Ask for tools/list or tools/call.`,
      )
  }
}

const NAMES = TOOLS.map(({ name }) => name).join(', ')

const introduction = (version: unknown) => ({
  protocolVersion: VERSIONS.find((known) => known === version) ?? VERSIONS[0],
  capabilities: { tools: {} },
  serverInfo: { name: 'golden-thread', title: 'Golden Thread', version: '1' },
  instructions:
    'Maps of strategies and how well they are covered, to be read. Begin with list_maps. A cell that is not assessed is not the same as none; say which it is. Nothing can be changed here.',
})

const described = ({ name, description, input }: AssistantTool) => {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' })
  return { name, description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } }
}

/** What went wrong is an answer too: an assistant reads it, and asks better. */
async function called({ input, path }: AssistantTool, asked: unknown, read: ReadRoute) {
  const checked = input.safeParse(asked)
  if (!checked.success) return said(checked.error.issues.map((issue) => issue.message).join('; '), true)
  const { ok, text } = await read(path(checked.data as never))
  if (text.length > TEXT_CHARS_MAX)
    return said(
      `The answer has ${text.length.toLocaleString('en-GB')} characters, which is too many at once. Ask for less, with a kind or a condition.`,
      true,
    )
  return said(text, !ok)
}

const said = (text: string, isError: boolean) => ({ content: [{ type: 'text', text }], isError })

const answer = (id: string | number, result: object): string => JSON.stringify({ jsonrpc: '2.0', id, result })

const refusal = (id: string | number | null, code: number, words: string): string =>
  JSON.stringify({ jsonrpc: '2.0', id, error: { code, message: words } })

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
