export function startPostgres(options?: {
  readonly durable?: boolean
}): Promise<{ readonly url: string; stop(): Promise<void> }>

export interface OwnPostgres {
  readonly url: string
  readonly password: string
  /** Its processes, the one that all others are children of first; on Linux. */
  pids(): readonly number[]
  /** Ends it as its own signals do, and keeps its data: SIGINT says goodbye, SIGQUIT leaves all to be recovered. */
  halt(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>
  /** Starts it again where it was. */
  resume(): Promise<void>
  stop(): Promise<void>
}

export function ownPostgres(options?: {
  readonly settings?: Readonly<Record<string, string>>
  readonly from?: string
  readonly password?: string
}): Promise<OwnPostgres | undefined>

export function postgresFolder(): {
  readonly path: string
  run(name: string, ...args: readonly string[]): Buffer
  folder(name: string): string
  write(name: string, text: string): void
  remove(): void
}
