import type { ErrorBody } from '@golden-thread/shared/protocol'
import { ApiError } from './errors.ts'

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Asks the server, and reads its JSON answer as `T`. Throws an `ApiError` for every refusal and for no answer at all. */
export async function request<T>(
  path: string,
  { method = 'GET', body, headers, signal }: RequestOptions = {},
): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? { ...headers } : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch {
    throw new ApiError(0, 'unreachable', 'The server cannot be reached. Check your connection and try again.')
  }
  if (!response.ok) throw await readError(response)
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** What a refusal says, in its own words. */
export async function readError(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as ErrorBody | null
  const message =
    body?.error?.message ?? `The server answered with error ${response.status}. Try again in a moment.`
  return new ApiError(response.status, body?.error?.code ?? 'unknown', message)
}
