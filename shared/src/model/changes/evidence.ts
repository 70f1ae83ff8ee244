import type { Draft } from '../draft.ts'
import { type ElementEvidence, isAlive } from '../element.ts'
import type { ElementId, LinkId, ObservationId } from '../id.ts'
import {
  CODE_CHARS_MAX,
  EVIDENCE_PER_ELEMENT_MAX,
  EVIDENCE_PER_LINK_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
} from '../limits.ts'
import { inEvidenceOrder } from '../link.ts'
import type { Refusal } from '../refusal.ts'
import { labelOf, type StrategyMap } from '../strategyMap.ts'
import { textFault } from '../textFault.ts'
import { type AuthorTarget, type ChangeDefinition, type Slot, slot, type TouchedSets } from './definition.ts'

/** What a piece of evidence is for: a link, an element (and there one of its fields, if it says so), or an observation. */
export type EvidenceOwner =
  | { readonly link: LinkId }
  | { readonly element: ElementId }
  | { readonly observation: ObservationId }

export type SetEvidence = EvidenceOwner & {
  readonly type: 'set-evidence'
  readonly evidence: ElementEvidence
}

export type RemoveEvidence = EvidenceOwner & {
  readonly type: 'remove-evidence'
  readonly evidence: string
}

const setEvidence: ChangeDefinition<SetEvidence, SetEvidence | RemoveEvidence> = {
  apply: (draft, { evidence, ...owner }) =>
    ownerFault(draft, owner) ??
    wordsFault(evidence) ??
    rewrite(draft, owner, (pieces) => [
      ...pieces.filter(({ id }) => id !== evidence.id),
      'element' in owner ? evidence : withoutField(evidence),
    ]),
  invert: (map, { type, evidence, ...owner }) =>
    pieceBack(map, owner, evidence.id) ?? { type: 'remove-evidence', ...owner, evidence: evidence.id },
  touch: (touched, change) => touchOwner(touched, change),
  slot: (map, { evidence, ...owner }) => pieceSlot(map, owner, evidence.id),
  author: authorOf,
}

const removeEvidence: ChangeDefinition<RemoveEvidence, SetEvidence> = {
  apply(draft, { evidence, ...owner }) {
    const fault = ownerFault(draft, owner)
    if (fault) return fault
    if (!pieceOf(draft, owner, evidence)) return { code: 'evidence-unknown', id: evidence }
    return rewrite(draft, owner, (pieces) => pieces.filter(({ id }) => id !== evidence))
  },
  invert: (map, { type, evidence, ...owner }) => pieceBack(map, owner, evidence),
  touch: (touched, change) => touchOwner(touched, change),
  slot: (map, { evidence, ...owner }) => pieceSlot(map, owner, evidence),
  author: authorOf,
}

/** Only an element has fields that a piece of evidence can be for. */
const withoutField = ({ field: _, ...evidence }: ElementEvidence): ElementEvidence => evidence

const wordsFault = (evidence: ElementEvidence): Refusal | undefined =>
  textFault('The source', evidence.source, TITLE_CHARS_MAX) ??
  textFault('The paragraph', evidence.paragraph, CODE_CHARS_MAX) ??
  textFault('The quotation', evidence.quotation, TEXT_CHARS_MAX)

/** Why nothing can be put behind it now: it is not there, or deleted. */
function ownerFault(map: StrategyMap, owner: EvidenceOwner): Refusal | undefined {
  if ('link' in owner) {
    const link = map.links.get(owner.link)
    if (!link) return { code: 'link-unknown', id: owner.link }
    return isAlive(link) ? undefined : { code: 'link-deleted', id: owner.link }
  }
  if ('observation' in owner) {
    const observation = map.observations.get(owner.observation)
    if (!observation) return { code: 'observation-unknown', id: owner.observation }
    return isAlive(observation) ? undefined : { code: 'observation-deleted', id: owner.observation }
  }
  const element = map.elements.get(owner.element)
  if (!element) return { code: 'element-unknown', id: owner.element }
  return isAlive(element) ? undefined : { code: 'element-deleted', id: element.id, label: labelOf(element) }
}

function rewrite(
  draft: Draft,
  owner: EvidenceOwner,
  edit: (pieces: readonly ElementEvidence[]) => readonly ElementEvidence[],
): Refusal | undefined {
  const evidence = inEvidenceOrder(edit(piecesOf(draft, owner)))
  const most = 'element' in owner ? EVIDENCE_PER_ELEMENT_MAX : EVIDENCE_PER_LINK_MAX
  if (evidence.length > most) return { code: 'map-full', what: 'evidence', most }
  if ('link' in owner) {
    const link = draft.links.get(owner.link)
    if (link) draft.setLink({ ...link, evidence })
  } else if ('observation' in owner) {
    const observation = draft.observations.get(owner.observation)
    if (observation) draft.setObservation({ ...observation, evidence })
  } else {
    const { evidence: _, ...element } = draft.elements.get(owner.element) ?? {}
    if ('id' in element) draft.setElement(evidence.length > 0 ? { ...element, evidence } : element)
  }
  return undefined
}

function piecesOf(map: StrategyMap, owner: EvidenceOwner): readonly ElementEvidence[] {
  if ('link' in owner) return map.links.get(owner.link)?.evidence ?? []
  if ('observation' in owner) return map.observations.get(owner.observation)?.evidence ?? []
  return map.elements.get(owner.element)?.evidence ?? []
}

const pieceOf = (map: StrategyMap, owner: EvidenceOwner, id: string): ElementEvidence | undefined =>
  piecesOf(map, owner).find((piece) => piece.id === id)

function pieceBack(map: StrategyMap, owner: EvidenceOwner, id: string): SetEvidence | undefined {
  const evidence = pieceOf(map, owner, id)
  return evidence && { type: 'set-evidence', ...owner, evidence }
}

function pieceSlot(map: StrategyMap, owner: EvidenceOwner, id: string): Slot {
  const piece = pieceOf(map, owner, id)
  const words = piece && [piece.source, piece.paragraph, piece.quotation, piece.field]
  return slot(`evidence ${Object.values(owner).join(' ')} ${id}`, words)
}

function touchOwner(touched: TouchedSets, owner: EvidenceOwner): void {
  if ('link' in owner) touched.links.add(owner.link)
  else if ('observation' in owner) touched.observations.add(owner.observation)
  else touched.elements.add(owner.element)
}

function authorOf(owner: EvidenceOwner): AuthorTarget {
  if ('link' in owner) return { link: owner.link }
  return 'observation' in owner ? { observation: owner.observation } : { element: owner.element }
}

export const evidenceChanges = { 'set-evidence': setEvidence, 'remove-evidence': removeEvidence }
