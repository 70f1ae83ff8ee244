import { z } from 'zod'
import { MAP_OPERATIONS } from './mapOperations.ts'
import type { Operation } from './operation.ts'
import { PEOPLE_OPERATIONS } from './peopleOperations.ts'
import { RECORD_OPERATIONS } from './recordOperations.ts'

export const OPERATIONS: readonly Operation[] = [
  ...MAP_OPERATIONS,
  ...RECORD_OPERATIONS,
  ...PEOPLE_OPERATIONS,
]

/** What a body must be like, as it is sent: as JSON Schema, made of what the route reads it with. */
export const bodySchema = (body: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
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

function described({ path, summary, query, body, status, answer, method }: Operation): object {
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
  const content = answer === '' ? {} : { content: { [answer]: {} } }
  const unchanged =
    method === 'GET' && answer === 'application/json'
      ? { 304: { description: 'As it was when its ETag was sent in If-None-Match' } }
      : {}
  return {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body) } } } }
      : {}),
    responses: { [status]: { description: summary, ...content }, ...unchanged, default: { $ref: REFUSED } },
  }
}

const REFUSED = '#/components/responses/Refused'
