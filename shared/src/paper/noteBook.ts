import { type Inline, plainText } from './inline.ts'

/** The notes of a paper, numbered in the order in which its table refers to them. */
export interface NoteBook {
  readonly notes: readonly (readonly Inline[])[]
  /** The marks of these notes, each once, with a space between them. */
  marks(notes: readonly (readonly Inline[])[]): Inline[]
}

/** Numbers notes in the order given; the same words are one note. */
export function noteBook(inOrder: Iterable<readonly Inline[]>): NoteBook {
  const numbers = new Map<string, number>()
  const notes: (readonly Inline[])[] = []
  for (const note of inOrder) {
    const words = plainText(note)
    if (numbers.has(words)) continue
    notes.push(note)
    numbers.set(words, notes.length)
  }
  return {
    notes,
    marks(wanted) {
      const found = new Set(wanted.flatMap((note) => numbers.get(plainText(note)) ?? []))
      return [...found].flatMap((note, index): Inline[] => [
        ...(index > 0 ? [{ type: 'text', text: ' ' } as const] : []),
        { type: 'note', note },
      ])
    },
  }
}
