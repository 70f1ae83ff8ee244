import type { ImportNotes, SourcePlace } from '../entries/index.ts'

/** What happens to many rows is told once, at the first of them, with how often. */
export class RowTally {
  readonly #counts = new Map<
    string,
    { count: number; readonly at: SourcePlace; readonly say: (count: number) => string }
  >()

  add(key: string, { place }: { readonly place: SourcePlace }, say: (count: number) => string): void {
    const held = this.#counts.get(key)
    if (held) held.count += 1
    else this.#counts.set(key, { count: 1, at: place, say })
  }

  tell(notes: ImportNotes): void {
    for (const { count, at, say } of this.#counts.values()) notes.repair(at, say(count))
  }
}
