import { cleanLine } from './cleanText.ts'

/** The numbered notes of a paper, in the order in which its tables first refer to them. */
export class NoteList {
  readonly #texts: string[] = []

  /** The mark that refers to this note: "[note 3]". The same words are one note. */
  add(text: string): string {
    const clean = cleanLine(text)
    const at = this.#texts.indexOf(clean)
    const index = at >= 0 ? at : this.#texts.push(clean) - 1
    return `[note ${index + 1}]`
  }

  get texts(): readonly string[] {
    return this.#texts.map((text, index) => `[note ${index + 1}] ${text}`)
  }
}
