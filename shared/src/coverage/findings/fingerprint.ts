import { cellKey } from '../../model/index.ts'
import { never } from '../../result.ts'
import type { Facts } from './facts.ts'
import type { BareFinding } from './finding.ts'

/**
 * What a finding rests on, in a few characters: the same while a reader would judge it the same. Titles are no part of
 * it, so a typo that is mended asks nobody to accept a thing again; what else is there for a column, and how an assessed
 * cell is assessed, are.
 */
export function fingerprint(facts: Facts, finding: BareFinding): string {
  const { code, severity, elements, links } = finding
  return hash(
    JSON.stringify([code, severity, [...elements].sort(), [...links].sort(), moreFacts(facts, finding)]),
  )
}

function moreFacts({ map, matrices }: Facts, finding: BareFinding): unknown {
  const [first, second] = finding.elements
  switch (finding.code) {
    case 'column-uncovered': {
      const tally = finding.matrix && first && matrices.get(finding.matrix)?.columnTally(first)
      return tally ? [tally.inferred, tally.through, tally.collective] : null
    }
    case 'cell-contradicted':
      return finding.matrix && first && second
        ? map.assessments.get(cellKey(finding.matrix, first, second))?.state
        : null
    // The titles are what it is about.
    case 'link-to-recheck':
      return finding.sentence
    // What was compared is what it is about.
    case 'check-fails':
    case 'figure-differs':
    case 'figure-rounded':
    case 'too-few-lines':
    case 'too-many-lines':
    case 'observation-contradicted':
      return finding.figures
    case 'relation-cycle':
    case 'column-single-support':
    case 'row-covers-nothing':
    case 'missing-link':
    case 'too-many-links':
    case 'field-empty':
    case 'link-end-gone':
    case 'link-not-allowed':
    case 'stated-without-evidence':
    case 'code-repeated':
      return null
    default:
      return never(finding.code)
  }
}

/** Two FNV-1a hashes of 32 bits beside each other: short, the same everywhere, and no secret. */
const hash = (text: string): string => fnv(text, 0x811c9dc5) + fnv(text, 0x050c5d1f)

function fnv(text: string, start: number): string {
  let value = start
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}
