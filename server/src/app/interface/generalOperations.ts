import { z } from 'zod'
import { keyBody } from '../request/index.ts'
import { format, keys, newKey, template } from './answers/index.ts'
import { type Operation, operation } from './operation.ts'

/** Keys, and what is the same for every map: templates, formats, frameworks, schemas, and this description itself. */
export const GENERAL_OPERATIONS: readonly Operation[] = [
  operation('GET /api/keys', 'Your keys for programs', { says: keys }),
  operation('POST /api/keys', 'Make a key; it is told once', { body: keyBody, status: 201, says: newKey }),
  operation('DELETE /api/keys/:key', 'Revoke a key', { status: 204 }),
  operation('GET /api/templates', 'Templates that a map can begin from', { says: z.array(template) }),
  operation('GET /api/formats', 'Formats that a map or a matrix can be taken away as', {
    says: z.array(format),
  }),
  operation('GET /api/frameworks/:file{[^/]+\\.json}', 'A framework that the server brings along', {
    path: '/api/frameworks/{framework}.json',
    says: z.looseObject({ id: z.string() }),
  }),
  operation('GET /api/schemas/framework.json', 'The language of frameworks, as JSON Schema', {
    says: z.looseObject({}),
  }),
  operation('GET /api', 'This list, as a page', { answer: 'text/html' }),
  operation('GET /api/openapi.json', 'This list, as OpenAPI', {
    says: z.looseObject({ openapi: z.literal('3.1.0') }),
  }),
]
