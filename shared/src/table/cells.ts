import { cleanLine } from './cleanText.ts'
import type { TableCell, Tone } from './table.ts'

/** A cell of words, cleaned. `otherwise` stands where there are none, so that no cell of a paper is empty. */
export function words(text: string, otherwise = 'None', tone?: Tone): TableCell {
  return { type: 'text', text: cleanLine(text) || otherwise, ...(tone ? { tone } : {}) }
}

export const count = (value: number): TableCell => ({ type: 'number', value })
