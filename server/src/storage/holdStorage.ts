/** That nothing of a map may be disposed of, until it is lifted. Times are milliseconds since 1970. */
export interface StoredHold {
  readonly id: string
  readonly map: string
  readonly reason: string
  readonly person: string
  readonly by: string
  readonly at: number
  readonly liftedAt: number | null
  readonly liftedBy: string | null
}

/** A map with a hold that stands is not among those that are due, and is not removed, whoever asks. */
export interface HoldStorage {
  add(hold: StoredHold): Promise<void>
  /** Oldest first, lifted ones too. */
  ofMap(map: string): Promise<readonly StoredHold[]>
  /** The first lifting stands. Answers false where the map has no such hold that stands. */
  lift(map: string, id: string, at: number, by: string): Promise<boolean>
}
