import { type EVIDENCE_PARTS, evidencePart, fieldNames } from '../../exchange/index.ts'
import type { Field } from '../../model/index.ts'
import type { EvidenceWords, SourceCell } from '../entries/index.ts'

/** The pieces of evidence of a row as our own files have them: "Evidence 1 source", "Evidence 1 paragraph", … */
export function numberedEvidence(
  heads: readonly string[],
  cells: readonly SourceCell[],
  fields: readonly Field[],
): readonly EvidenceWords[] {
  const pieces = new Map<number, Partial<Record<(typeof EVIDENCE_PARTS)[number], string>>>()
  for (const [at, head] of heads.entries()) {
    const words = String(cells[at] ?? '')
    const named = words === '' ? undefined : evidencePart(head)
    if (named) pieces.set(named.number, { ...pieces.get(named.number), [named.part]: words })
  }
  const names = fieldNames(fields)
  const fieldOf = (name: string | undefined) =>
    fields.find(({ id }) => name !== undefined && names.get(id) === name)?.id
  return [...pieces.values()].map(({ source = '', paragraph = '', quotation = '', field }) => {
    const own = fieldOf(field)
    return { source, paragraph, quotation, ...(own === undefined ? {} : { field: own }) }
  })
}
