import { CommandFailure } from './failure.ts'

/** Whoever answers a command: a server somewhere, or the data folder of this machine, by the same routes. */
export interface Answerer {
  /** `path` as in the interface for programs: "/api/maps". Rejects with a `CommandFailure` where it is refused. */
  ask(path: string, body?: unknown): Promise<Response>
  close(): Promise<void>
}

/** The JSON of an answer. Its shape is the caller's to know, who asked for it. */
export async function askJson<Answer>(asked: Answerer, path: string, body?: unknown): Promise<Answer> {
  return (await (await asked.ask(path, body)).json()) as Answer
}

/** The answer, or a failure with what the server says to do next. */
export async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response
  const text = await response.text()
  throw new CommandFailure(messageIn(text) ?? `The server answered ${response.status} and did not say why.`)
}

function messageIn(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly message?: unknown } }
    return typeof error?.message === 'string' ? error.message : undefined
  } catch {
    return undefined
  }
}

/** What is sent: read with GET, or a body as JSON with POST. */
export const requestOf = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit =>
  body === undefined
    ? { headers }
    : {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }
