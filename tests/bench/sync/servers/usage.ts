/** What a server process has used since it started, told to the benchmark over its IPC channel when asked. */
export interface Usage {
  readonly cpuMs: number
  readonly heapBytes: number
  readonly rssBytes: number
}

/** Says where the server listens, and answers each question of the parent with its usage. */
export function reportTo(parent: NodeJS.Process, url: string): void {
  parent.on('message', () => {
    // The CPU time is read first: collecting garbage for the memory figures is our doing, not the server's.
    const { user, system } = process.cpuUsage()
    globalThis.gc?.()
    const { heapUsed, external, rss } = process.memoryUsage()
    parent.send?.({
      cpuMs: (user + system) / 1000,
      heapBytes: heapUsed + external,
      rssBytes: rss,
    } satisfies Usage)
  })
  parent.on('disconnect', () => process.exit(0))
  parent.send?.({ url })
}
