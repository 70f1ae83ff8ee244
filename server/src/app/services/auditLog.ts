import type { AuditNote, NotedStorage, Store } from '../../storage/index.ts'

export interface AuditedDeed {
  readonly map: string
  /** Null where the server itself does it. */
  readonly person: { readonly id: string; readonly name: string } | null
  /** In a few words, in the past: "link made". */
  readonly action: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** What others must be able to prove or deny later, written down before whoever did it is answered. */
export interface AuditLog {
  /** Resolves when it is on disk, and rejects with a `StorageError` where it cannot be. */
  note(deed: AuditedDeed): Promise<void>
  /** Where a deed has a record of its own: what keeps it in one step with its note. For one call. */
  with(...deeds: readonly AuditedDeed[]): NotedStorage
}

interface Waiting {
  readonly note: AuditNote
  readonly done: () => void
  readonly fail: (error: unknown) => void
}

/** What comes while one batch is written goes together into the next: a burst of exports costs a few writes. */
export function createAuditLog({
  storage,
  clock,
}: {
  readonly storage: Pick<Store, 'audit' | 'noting'>
  readonly clock: () => number
}): AuditLog {
  let waiting: Waiting[] = []
  let isWriting = false

  async function write(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await storage.audit.append(batch.map(({ note }) => note))
        for (const { done } of batch) done()
      } catch (error) {
        for (const { fail } of batch) fail(error)
      }
    }
    isWriting = false
  }

  const noteOf = ({ map, person, action, detail = {} }: AuditedDeed): AuditNote => {
    const { id, name } = person ?? { id: '', name: '' }
    return { map, person: id, by: name, at: clock(), action, detail: JSON.stringify(detail) }
  }

  return {
    note: (deed) =>
      new Promise((done, fail) => {
        waiting.push({ note: noteOf(deed), done, fail })
        if (!isWriting) void write()
      }),
    with: (...deeds) => storage.noting(deeds.map(noteOf)),
  }
}
