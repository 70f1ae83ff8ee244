export function startPostgres(options?: {
  readonly durable?: boolean
}): Promise<{ readonly url: string; stop(): Promise<void> }>

export interface OwnPostgres {
  readonly url: string
  readonly password: string
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
