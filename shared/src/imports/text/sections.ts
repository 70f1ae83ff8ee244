import type { PaperPiece } from './piece.ts'

/** How the paragraphs of a part of a paper are called, by the heading that it stands under. */
export interface Section {
  readonly is: 'front' | 'summary' | 'recommendations' | 'appendix' | 'lettered' | 'plain'
  /** "C" for section C, "app 3" for Appendix 3, else the heading itself. */
  readonly name: string
}

export const FRONT: Section = { is: 'front', name: 'front' }

/** The section that a heading begins; undefined where it only parts the paragraphs of the one that goes on. */
export function sectionOf(heading: string): Section | undefined {
  const [, letter, words] = /^([A-Z])\.\s+(.*)$/.exec(heading) ?? []
  const text = (words ?? heading).trim()
  if (/^(executive )?summary$/i.test(text)) return { is: 'summary', name: 'Summary' }
  if (/^(decisions? (requested|sought)|recommendations?)$/i.test(text.replace(/[:.]$/, '')))
    return { is: 'recommendations', name: 'rec' }
  const [, kind, number] = /^(appendix|annex|schedule)\s+([A-Z]|\d{1,3}|[ivx]{1,5})\b/i.exec(text) ?? []
  if (kind && number)
    return {
      is: 'appendix',
      name: `${kind.toLowerCase() === 'appendix' ? 'app' : kind.toLowerCase()} ${number}`,
    }
  return letter ? { is: 'lettered', name: letter } : undefined
}

/** The section whose numbers stand alone: that with the most numbered paragraphs, of those that are no other thing. */
export function mainSection(pieces: readonly PaperPiece[]): string {
  const counts = new Map<string, number>()
  let section = FRONT
  for (const piece of pieces) {
    if (piece.is === 'heading') section = sectionOf(piece.text) ?? section
    if (piece.is !== 'paragraph' || piece.number === undefined) continue
    if (section.is === 'recommendations' || section.is === 'appendix') continue
    counts.set(section.name, (counts.get(section.name) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? ''
}
