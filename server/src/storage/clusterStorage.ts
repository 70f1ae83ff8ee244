/** A server of several on one database, and where the others reach it. */
export interface ClusterNode {
  readonly id: string
  readonly url: string
}

/** Who of several servers on one database lives, and who owns which map. */
export interface Nodes {
  /** Says that this node lives, for so long from now; false where its time had run out, and others may have taken over. */
  renew(forMs: number): Promise<boolean>
  /** Gives up all maps of this node at once: nobody has to wait until its time runs out. */
  leave(): Promise<void>
  /** Who owns a map, if they live. */
  ownerOf(mapId: string): Promise<ClusterNode | undefined>
  /** Those of the maps that another node owns by now. */
  lostOf(mapIds: readonly string[]): Promise<readonly string[]>
}

/** What servers on one database tell one another: short, and seldom. Edits never go this way. */
export interface Notices {
  /** Resolves when the others are told, all but the one that tells. */
  publish(notice: object): Promise<void>
  /** Sets who hears: of each notice of another server, and that some may have been missed. */
  listen(heard: (notice: object) => void, missed: () => void): void
  close(): Promise<void>
}

/** What a store has where several servers may work on it. */
export interface SharedStore {
  readonly nodes: Nodes
  readonly notices: Notices
}
