/** An address at which a map is read without signing in. Its token is not kept, only the hash of it. */
export interface StoredBoard {
  readonly id: string
  readonly map: string
  /** For whom it was made: "The public", "Finance committee, 10 October 2005". */
  readonly audience: string
  /** The baseline that it shows; null shows the map as it is. */
  readonly baseline: string | null
  /** Milliseconds since 1970, as are all times here; null lasts until it is revoked. */
  readonly expiresAt: number | null
  readonly createdAt: number
  readonly revokedAt: number | null
}

export interface BoardStorage {
  add(board: StoredBoard, tokenHash: string): Promise<void>
  ofToken(tokenHash: string): Promise<StoredBoard | undefined>
  /** Oldest first, revoked ones too. */
  ofMap(map: string): Promise<readonly StoredBoard[]>
  /** Of all of these maps, the newest first, revoked ones too. */
  ofMaps(maps: readonly string[]): Promise<readonly StoredBoard[]>
  /** The first revocation stands. Answers false where the map has no such board. */
  revoke(map: string, id: string, at: number): Promise<boolean>
}
