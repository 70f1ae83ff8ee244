/** How much is kept. */
export interface UsageStorage {
  readonly keptIn: 'sqlite' | 'postgres'
  /** Bytes of the whole database. */
  total(): Promise<number>
  /** Bytes that one map takes, with its log, its baselines and what makes its past quick to read; and its edits. */
  ofMap(map: string): Promise<{ readonly bytes: number; readonly edits: number }>
}
