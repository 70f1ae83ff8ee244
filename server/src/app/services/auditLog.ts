import type { AuditNote, Store } from '../../storage/index.ts'

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
  readonly storage: Pick<Store, 'audit'>
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

  return {
    note: ({ map, person, action, detail = {} }) =>
      new Promise((done, fail) => {
        const { id, name } = person ?? { id: '', name: '' }
        const note = { map, person: id, by: name, at: clock(), action, detail: JSON.stringify(detail) }
        waiting.push({ note, done, fail })
        if (!isWriting) void write()
      }),
  }
}
