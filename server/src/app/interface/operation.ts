import type { z } from 'zod'

/** One thing that a program can ask for. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** As it is registered in the app. */
  readonly route: string
  /** As it is written for readers: with `{map}` for `:map`. */
  readonly path: string
  /** What it does, in a sentence without its full stop. */
  readonly summary: string
  readonly query: Readonly<Record<string, string>>
  /** What its body must be like; absent where it takes none. */
  readonly body?: z.ZodType
  /** The status of an answer that is no refusal, and what is in it. */
  readonly status: number
  readonly answer: string
  /** What an answer in JSON is like, to the last field. */
  readonly says?: z.ZodType
  /** Sent again it is answered as it was, with 200. */
  readonly isReplayed: boolean
  /** What 200 says where it is answered in the place of the usual status. */
  readonly sometimes?: z.ZodType
}

interface Details {
  readonly path?: string
  readonly query?: Operation['query']
  readonly body?: z.ZodType
  readonly status?: number
  /** A media type, or nothing where it answers nothing. */
  readonly answer?: string
  readonly says?: z.ZodType
  readonly isReplayed?: true
  readonly sometimes?: z.ZodType
}

const JSON_TYPE = 'application/json'

/** An operation as a line of a table: `GET /api/maps/:map` and what it does. */
export function operation(line: string, summary: string, details: Details = {}): Operation {
  const [method, route = ''] = line.split(' ')
  const { path = route.replaceAll(/:(\w+)/g, '{$1}'), query = {}, body, status = 200, says } = details
  const answer = details.answer ?? (status === 204 ? '' : JSON_TYPE)
  return {
    method: method as Operation['method'],
    route,
    path,
    summary,
    query,
    ...(body ? { body } : {}),
    status,
    answer,
    ...(says ? { says } : {}),
    isReplayed: details.isReplayed ?? false,
    ...(details.sometimes ? { sometimes: details.sometimes } : {}),
  }
}
