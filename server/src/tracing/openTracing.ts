import type { Tracing } from './tracing.ts'

export interface TracingOptions {
  /** Where traces go, by OTLP over HTTP, without `/v1/traces`; absent, there are none. */
  readonly endpoint: string | undefined
  /** Of so many edits one is traced: 1 is each, 0.01 one in a hundred. */
  readonly share?: number
  /** Which of several servers this is. */
  readonly node: string
}

/** Loads what makes traces only where somebody wants them. */
export async function openTracing({ endpoint, ...options }: TracingOptions): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined
  const { createTracing } = await import('./openTelemetry.ts')
  return createTracing({ endpoint, ...options })
}
