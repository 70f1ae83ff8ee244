import { textFault } from '../fault.ts'
import type { LinkId } from '../id.ts'
import { CODE_CHARS_MAX, EVIDENCE_PER_LINK_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { type Evidence, inEvidenceOrder } from '../link.ts'
import type { StrategyMap } from '../strategyMap.ts'
import { type ChangeDefinition, type Slot, slot } from './definition.ts'
import { onLiveLink } from './onLiveLink.ts'

export interface SetEvidence {
  readonly type: 'set-evidence'
  readonly link: LinkId
  readonly evidence: Evidence
}

export interface RemoveEvidence {
  readonly type: 'remove-evidence'
  readonly link: LinkId
  readonly evidence: string
}

const setEvidence: ChangeDefinition<SetEvidence, SetEvidence | RemoveEvidence> = {
  apply: (draft, { link: id, evidence }) =>
    onLiveLink(draft, id, (link) => {
      const fault =
        textFault('The source', evidence.source, TITLE_CHARS_MAX) ??
        textFault('The paragraph', evidence.paragraph, CODE_CHARS_MAX) ??
        textFault('The quotation', evidence.quotation, TEXT_CHARS_MAX)
      if (fault) return fault
      const others = link.evidence.filter((piece) => piece.id !== evidence.id)
      if (others.length >= EVIDENCE_PER_LINK_MAX)
        return { code: 'map-full', what: 'evidence', most: EVIDENCE_PER_LINK_MAX }
      draft.setLink({ ...link, evidence: inEvidenceOrder([...others, evidence]) })
      return undefined
    }),
  invert: (map, { link, evidence }) =>
    pieceBack(map, link, evidence.id) ?? { type: 'remove-evidence', link, evidence: evidence.id },
  touch: (touched, { link }) => touched.links.add(link),
  slot: (map, { link, evidence }) => pieceSlot(map, link, evidence.id),
  author: ({ link }) => ({ link }),
}

const removeEvidence: ChangeDefinition<RemoveEvidence, SetEvidence> = {
  apply: (draft, { link: id, evidence }) =>
    onLiveLink(draft, id, (link) => {
      const rest = link.evidence.filter((piece) => piece.id !== evidence)
      if (rest.length === link.evidence.length) return { code: 'evidence-unknown', id: evidence }
      draft.setLink({ ...link, evidence: rest })
      return undefined
    }),
  invert: (map, { link, evidence }) => pieceBack(map, link, evidence),
  touch: (touched, { link }) => touched.links.add(link),
  slot: (map, { link, evidence }) => pieceSlot(map, link, evidence),
  author: ({ link }) => ({ link }),
}

function pieceBack(map: StrategyMap, link: LinkId, id: string): SetEvidence | undefined {
  const evidence = pieceOf(map, link, id)
  return evidence && { type: 'set-evidence', link, evidence }
}

function pieceSlot(map: StrategyMap, link: LinkId, id: string): Slot {
  const piece = pieceOf(map, link, id)
  return slot(`evidence ${link} ${id}`, piece && [piece.source, piece.paragraph, piece.quotation])
}

const pieceOf = (map: StrategyMap, link: LinkId, id: string): Evidence | undefined =>
  map.links.get(link)?.evidence.find((piece) => piece.id === id)

export const evidenceChanges = { 'set-evidence': setEvidence, 'remove-evidence': removeEvidence }
