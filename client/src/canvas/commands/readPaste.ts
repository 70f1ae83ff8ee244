import type { Element, Kind, Link } from '@golden-thread/shared/model'
import type { Clip } from './clip.ts'

/** A clip from JSON, or undefined for anything else. Never throws. */
export function readClip(text: string): Clip | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const clip = value as Partial<Clip>
    if (clip.format !== 'golden-thread-clip' || !Array.isArray(clip.elements) || !Array.isArray(clip.links)) {
      return undefined
    }
    const elements = clip.elements.filter(
      (element: Partial<Element>) =>
        typeof element?.id === 'string' &&
        typeof element.kind === 'string' &&
        typeof element.title === 'string',
    )
    const links = clip.links.filter(
      (link: Partial<Link>) => typeof link?.relation === 'string' && !!link.from && !!link.to,
    )
    return { format: 'golden-thread-clip', elements, links }
  } catch {
    return undefined
  }
}

/** One element to be, from a line of text or a row of a table. */
export interface PastedRow {
  readonly title: string
  /** Absent when the paste has none: the next free code is taken. */
  readonly code?: string
}

/**
 * The elements that pasted text stands for: one a line, bullets and numbering of a list taken off; in rows with
 * tabs (a table from Word or Excel) a first cell that looks like a code is not the title, and is kept where it has the
 * prefix of this kind.
 */
export function rowsOf(text: string, kind: Pick<Kind, 'prefix'>): PastedRow[] {
  const lines = text.replaceAll('\r', '').split('\n')
  return lines.flatMap((line): PastedRow[] => {
    // Word parts a bullet from its line by a tab, as a table parts its cells.
    const cells = line
      .replace(LIST_MARK, '')
      .split('\t')
      .map((cell) => cell.trim())
    const [first = '', ...rest] = cells.filter(Boolean)
    const [title = first] = rest
    if (rest.length > 0 && CODE.test(first)) {
      return [first.toUpperCase().startsWith(kind.prefix.toUpperCase()) ? { code: first, title } : { title }]
    }
    return first ? [{ title: first }] : []
  })
}

/** A bullet, a number or a letter of a list, and the space after it. */
export const LIST_MARK = /^\s*(?:[-–•*·▪o§]|\(?\d{1,3}[.)]|[a-zA-Z][.)])\s+/

/** What the codes of papers look like: a letter or a few, and a number. */
export const CODE = /^[a-z]{1,4}\d{1,4}[a-z]?$/i
