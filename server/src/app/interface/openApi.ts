import { z } from 'zod'
import { GENERAL_OPERATIONS } from './generalOperations.ts'
import { MAP_OPERATIONS } from './mapOperations.ts'
import type { Operation } from './operation.ts'
import { PEOPLE_OPERATIONS } from './peopleOperations.ts'
import { RECORD_OPERATIONS } from './recordOperations.ts'

export const OPERATIONS: readonly Operation[] = [
  ...MAP_OPERATIONS,
  ...RECORD_OPERATIONS,
  ...GENERAL_OPERATIONS,
  ...PEOPLE_OPERATIONS,
]

/** What a body must be like, as it is sent: as JSON Schema, made of what the route reads it with. */
export const bodySchema = (body: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
  return schema
}

/** What an answer is like, as it arrives. */
const answerSchema = (says: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...schema } = z.toJSONSchema(says, { io: 'output', unrepresentable: 'any' })
  return schema
}

/** The interface as OpenAPI 3.1. */
export function openApi(server: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const one of OPERATIONS)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: described(one) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Golden Thread',
      version: '1',
      description:
        'Every refusal is { error: { code, message } }: the code is for programs, the message says what to do next. Fields that are not known are refused.',
    },
    servers: [{ url: server }],
    security: [{ session: [] }, { key: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'gt_session', description: 'Set by following a link' },
        key: { type: 'http', scheme: 'bearer', description: 'A key of POST /api/keys' },
      },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: { code: { type: 'string' }, message: { type: 'string' } },
            },
          },
        },
      },
      responses: {
        Refused: {
          description: 'Why it was not done, and what to do next',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        },
      },
    },
  }
}

function described(one: Operation): object {
  const { path, summary, query, body, status, answer, says, method } = one
  const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }))
  const parameters = [...inPath, ...inQuery]
  const content = answer === '' ? {} : { content: { [answer]: says ? { schema: answerSchema(says) } : {} } }
  const replayed = one.isReplayed
    ? { 200: { description: REPLAYED, headers: REPLAYED_HEADER, ...content } }
    : {}
  const sometimes = one.sometimes
    ? {
        200: {
          description: summary,
          content: { 'application/json': { schema: answerSchema(one.sometimes) } },
        },
      }
    : {}
  const unchanged =
    method === 'GET' && hasTag(one)
      ? { 304: { description: 'As it was when its ETag was sent in If-None-Match' } }
      : {}
  return {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body) } } } }
      : {}),
    responses: {
      [status]: { description: summary, ...content },
      ...replayed,
      ...sometimes,
      ...unchanged,
      default: { $ref: REFUSED },
    },
  }
}

/** What is disclosed is written while it is read, so nothing is known of it when it begins. */
const hasTag = ({ route }: Operation): boolean => !route.includes('disclosure')

const REPLAYED = 'As it was answered before: it was sent again, and is kept once'
const REPLAYED_HEADER = { 'Idempotent-Replayed': { schema: { type: 'string', const: 'true' } } }
const REFUSED = '#/components/responses/Refused'
