export function startPostgres(options?: {
  readonly durable?: boolean
}): Promise<{ readonly url: string; stop(): Promise<void> }>
