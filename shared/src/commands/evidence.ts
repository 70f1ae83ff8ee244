import {
  type Element,
  type ElementEvidence,
  type EvidenceOwner,
  labelOf,
  linkReading,
  type Refusal,
  type StrategyMap,
} from '../model/index.ts'
import { sourcesOf } from '../queries/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type DomainCommand, type Edit, editOf, liveElement, liveLink, unchanged } from './command.ts'
import { liveObservation } from './observe.ts'
import { stepText } from './text.ts'

type Words = Omit<ElementEvidence, 'id'>

/**
 * Puts a piece of evidence to a link, an element or an observation. Where no source is named it is the one that it
 * rests on already, or the one that most links do: a map is drawn from one paper at a time.
 */
export const addEvidence: DomainCommand<
  EvidenceOwner & { readonly words?: Partial<Words> },
  Edit & { readonly evidence: ElementEvidence }
> = (map, { words = {}, ...owner }, { newId }) => {
  const found = ownerOf(map, owner)
  if (!found.ok) return found
  const { pieces, label } = found.value
  const likely = pieces.at(-1)?.source ?? sourcesOf(map)[0] ?? ''
  const evidence = { source: likely, paragraph: '', quotation: '', ...words, id: newId() }
  const edit = editOf(stepText.evidence(label), [{ type: 'set-evidence', ...owner, evidence }])
  return edit.ok ? ok({ ...edit.value, evidence }) : edit
}

/** Changes what is named of a piece of evidence; the rest stays as it stands now, whoever wrote it. */
export const editEvidence: DomainCommand<
  EvidenceOwner & {
    readonly id: string
    /** null for the field says that the piece is for the whole element. */
    readonly words: Partial<Omit<Words, 'field'>> & { readonly field?: string | null }
  }
> = (map, { id, words, ...owner }) => {
  const found = ownerOf(map, owner)
  if (!found.ok) return found
  const piece = found.value.pieces.find((each) => each.id === id)
  if (!piece) return refuse({ code: 'evidence-unknown', id })
  const { field: former, ...kept } = piece
  const { field = former ?? null, ...written } = words
  const evidence: ElementEvidence = { ...kept, ...written, id, ...(field ? { field } : {}) }
  if (
    evidence.source === piece.source &&
    evidence.paragraph === piece.paragraph &&
    evidence.quotation === piece.quotation &&
    evidence.field === piece.field
  )
    return unchanged
  return editOf(stepText.evidence(found.value.label), [{ type: 'set-evidence', ...owner, evidence }])
}

export const removeEvidence: DomainCommand<EvidenceOwner & { readonly id: string }> = (
  map,
  { id, ...owner },
) => {
  const found = ownerOf(map, owner)
  if (!found.ok) return found
  if (!found.value.pieces.some((piece) => piece.id === id)) return refuse({ code: 'evidence-unknown', id })
  return editOf(stepText.removeEvidence(found.value.label), [
    { type: 'remove-evidence', ...owner, evidence: id },
  ])
}

interface Owner {
  readonly pieces: readonly ElementEvidence[]
  readonly label: string
}

function ownerOf(map: StrategyMap, owner: EvidenceOwner): Result<Owner, Refusal> {
  if ('link' in owner) {
    const found = liveLink(map, owner.link)
    return found.ok ? ok({ pieces: found.value.evidence, label: linkReading(map, found.value) }) : found
  }
  if ('observation' in owner) {
    const found = liveObservation(map, owner.observation)
    if (!found.ok) return found
    const of = map.elements.get(found.value.element)
    return ok({ pieces: found.value.evidence, label: of ? labelOf(of) : '' })
  }
  const found = liveElement(map, owner.element)
  return found.ok ? ok(ownElement(found.value)) : found
}

const ownElement = (element: Element): Owner => ({ pieces: element.evidence ?? [], label: labelOf(element) })
