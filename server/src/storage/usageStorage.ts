/** How much is kept. */
export interface UsageStorage {
  readonly keptIn: 'sqlite' | 'postgres'
  /** Bytes of the whole database. */
  total(): Promise<number>
  /** Bytes that each of the maps takes, with its log, its baselines and what makes its past quick to read; and its edits. */
  ofMaps(maps: readonly string[]): Promise<ReadonlyMap<string, MapUsage>>
  /** The most that one of the maps has: webhooks that stand, and baselines. */
  mostIn(maps: readonly string[]): Promise<{ readonly webhooks: number; readonly baselines: number }>
}

export interface MapUsage {
  readonly bytes: number
  readonly edits: number
}
