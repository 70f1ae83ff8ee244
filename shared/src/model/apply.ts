import { never, ok, type Result, refuse } from '../result.ts'
import type { Change } from './change.ts'
import { type Element, type FieldValue, isAlive } from './element.ts'
import { type Field, kindOf, matrixOf, relationOf } from './framework.ts'
import { frameworkFault } from './frameworkFault.ts'
import { type ElementId, type FieldId, isElementId, type KindId, type LinkId } from './id.ts'
import {
  BATCH_CHANGES_MAX,
  CODE_CHARS_MAX,
  ELEMENTS_MAX,
  EVIDENCE_PER_LINK_MAX,
  LINKS_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
} from './limits.ts'
import { cellFromKey, type End, type Evidence, endKey, type Link, linkId } from './link.ts'
import type { Refusal } from './refusal.ts'
import { endAlive, endKind, endLabel, isAllowed, labelOf, type StrategyMap } from './strategyMap.ts'

/**
 * The map after a change, or why the change is refused. Pure: the map given is left as it is, and everything the
 * change does not name keeps its identity. A batch is refused whole.
 */
export function apply(map: StrategyMap, change: Change): Result<StrategyMap, Refusal> {
  switch (change.type) {
    case 'set-about':
      return setAbout(map, change)
    case 'set-framework': {
      const reason = frameworkFault(change.framework)
      return reason
        ? refuse({ code: 'framework-invalid', reason })
        : ok({ ...map, framework: change.framework })
    }
    case 'create-element':
      return createElement(map, change.element)
    case 'edit-element':
      return editElement(map, change)
    case 'move-elements':
      return moveElements(map, change.positions)
    case 'delete-element':
      return onElement(map, change.id, (element) =>
        ok(isAlive(element) ? { ...element, deletedAt: change.at } : element),
      )
    case 'restore-element':
      return onElement(map, change.id, ({ deletedAt: _, ...element }) => ok(element))
    case 'create-link':
      return createLink(map, change.link)
    case 'edit-link':
      return editLink(map, change)
    case 'set-evidence':
      return onLiveLink(map, change.link, (link) => {
        const evidence = change.evidence
        const fault =
          textFault('The source', evidence.source, TITLE_CHARS_MAX) ??
          textFault('The paragraph', evidence.paragraph, CODE_CHARS_MAX) ??
          textFault('The quotation', evidence.quotation, TEXT_CHARS_MAX)
        if (fault) return refuse(fault)
        const others = link.evidence.filter((piece) => piece.id !== evidence.id)
        if (others.length >= EVIDENCE_PER_LINK_MAX) {
          return refuse({ code: 'map-full', what: 'evidence', most: EVIDENCE_PER_LINK_MAX })
        }
        return ok({ ...link, evidence: inOrder([...others, evidence]) })
      })
    case 'remove-evidence':
      return onLiveLink(map, change.link, (link) => {
        const rest = link.evidence.filter((piece) => piece.id !== change.evidence)
        return rest.length === link.evidence.length
          ? refuse({ code: 'evidence-unknown', id: change.evidence })
          : ok({ ...link, evidence: rest })
      })
    case 'delete-link':
      return onLink(map, change.id, (link) => ok(isAlive(link) ? { ...link, deletedAt: change.at } : link))
    case 'restore-link':
      return onLink(map, change.id, ({ deletedAt: _, ...link }) => ok(link))
    case 'assess-cell':
      return assessCell(map, change)
    case 'batch':
      return applyAll(map, change.changes)
    default:
      return never(change)
  }
}

function applyAll(map: StrategyMap, changes: readonly Change[]): Result<StrategyMap, Refusal> {
  if (changes.length > BATCH_CHANGES_MAX)
    return refuse({ code: 'map-full', what: 'changes', most: BATCH_CHANGES_MAX })
  let current = map
  for (const change of changes) {
    const next = apply(current, change)
    if (!next.ok) return next
    current = next.value
  }
  return ok(current)
}

function setAbout(
  map: StrategyMap,
  change: Extract<Change, { type: 'set-about' }>,
): Result<StrategyMap, Refusal> {
  const title = change.title ?? map.title
  const about = change.about ?? map.about
  const fault =
    textFault('The title', title, TITLE_CHARS_MAX) ?? textFault('The description', about, TEXT_CHARS_MAX)
  return fault ? refuse(fault) : ok({ ...map, title, about })
}

function createElement(map: StrategyMap, element: Element): Result<StrategyMap, Refusal> {
  if (!isElementId(element.id)) return refuse({ code: 'element-id-wrong', id: element.id })
  if (map.elements.has(element.id)) return refuse({ code: 'element-exists', id: element.id })
  if (map.elements.size >= ELEMENTS_MAX)
    return refuse({ code: 'map-full', what: 'elements', most: ELEMENTS_MAX })
  const fault =
    elementTextFault(element) ??
    kindFault(map, element.kind) ??
    fieldsFault(map, element.kind, element.fields)
  if (fault) return refuse(fault)
  const filled = Object.fromEntries(Object.entries(element.fields).filter(([, value]) => value !== ''))
  return ok({ ...map, elements: withEntry(map.elements, element.id, { ...element, fields: filled }) })
}

function editElement(
  map: StrategyMap,
  change: Extract<Change, { type: 'edit-element' }>,
): Result<StrategyMap, Refusal> {
  return onElement(map, change.id, (element) => {
    if (!isAlive(element)) return refuse({ code: 'element-deleted', id: element.id, label: labelOf(element) })
    const fields: Record<FieldId, FieldValue> = { ...element.fields }
    for (const [field, value] of Object.entries(change.fields ?? {})) {
      // A field without content is no field.
      if (value === null || value === '') delete fields[field]
      else fields[field] = value
    }
    const next: Element = {
      ...element,
      title: change.title ?? element.title,
      code: change.code ?? element.code,
      kind: change.kind ?? element.kind,
      fields: change.fields ? fields : element.fields,
    }
    const fault =
      elementTextFault(next) ??
      kindFault(map, next.kind) ??
      fieldsFault(map, next.kind, setFields(change.fields))
    return fault ? refuse(fault) : ok(next)
  })
}

/** The fields that a change sets; what it empties needs no check, so that a field of a former kind can be cleared. */
function setFields(fields: Readonly<Record<FieldId, FieldValue | null>> = {}): Record<FieldId, FieldValue> {
  const set: Record<FieldId, FieldValue> = {}
  for (const [field, value] of Object.entries(fields)) if (value !== null && value !== '') set[field] = value
  return set
}

function moveElements(
  map: StrategyMap,
  positions: Extract<Change, { type: 'move-elements' }>['positions'],
): Result<StrategyMap, Refusal> {
  const elements = new Map(map.elements)
  for (const [id, position] of positions) {
    const element = elements.get(id)
    if (!element) return refuse({ code: 'element-unknown', id })
    if (position && !(Number.isFinite(position.x) && Number.isFinite(position.y))) {
      return refuse({ code: 'number-not-finite', what: 'The position' })
    }
    const { position: _, ...rest } = element
    elements.set(id, position ? { ...rest, position } : rest)
  }
  return ok({ ...map, elements })
}

function createLink(map: StrategyMap, link: Link): Result<StrategyMap, Refusal> {
  const expected = linkId(link.relation, link.from, link.to)
  if (link.id !== expected) return refuse({ code: 'link-id-wrong', id: link.id, expected })
  const existing = map.links.get(link.id)
  if (existing && isAlive(existing)) {
    return refuse({
      code: 'link-exists',
      id: link.id,
      label: `${endLabel(map, link.from)} to ${endLabel(map, link.to)}`,
    })
  }
  if (!existing && map.links.size >= LINKS_MAX)
    return refuse({ code: 'map-full', what: 'links', most: LINKS_MAX })
  const fault =
    linkFault(map, link) ??
    textFault('The note', link.note, TEXT_CHARS_MAX) ??
    (link.evidence.length > EVIDENCE_PER_LINK_MAX
      ? ({ code: 'map-full', what: 'evidence', most: EVIDENCE_PER_LINK_MAX } as const)
      : undefined)
  if (fault) return refuse(fault)
  const evidence = inOrder([...new Map(link.evidence.map((piece) => [piece.id, piece])).values()])
  return ok({ ...map, links: withEntry(map.links, link.id, { ...link, evidence }) })
}

/** Why these ends cannot be joined by this relation now, or undefined when they can. Also what a picker greys out by. */
export function linkFault(
  map: StrategyMap,
  link: Pick<Link, 'relation' | 'from' | 'to'>,
): Refusal | undefined {
  const relation = relationOf(map.framework, link.relation)
  if (!relation) return { code: 'relation-unknown', relation: link.relation }
  for (const end of [link.from, link.to]) {
    if ('element' in end && !map.elements.has(end.element))
      return { code: 'element-unknown', id: end.element }
    if ('kind' in end && !kindOf(map.framework, end.kind)) return { code: 'kind-unknown', kind: end.kind }
    if (!endAlive(map, end)) return { code: 'end-gone', label: endLabel(map, end) }
  }
  if (endKey(link.from) === endKey(link.to) && 'element' in link.from) {
    return { code: 'link-to-itself', label: endLabel(map, link.from) }
  }
  if (!isAllowed(map, link)) {
    return {
      code: 'link-not-allowed',
      relation: relation.label,
      from: kindWord(map, endKind(map, link.from)),
      to: kindWord(map, endKind(map, link.to)),
      joins: `${relation.from.map((kind) => kindWord(map, kind)).join(' or ')} to ${relation.to.map((kind) => kindWord(map, kind)).join(' or ')}`,
    }
  }
  return tooMany(map, link, 'from') ?? tooMany(map, link, 'to')
}

function tooMany(
  map: StrategyMap,
  link: Pick<Link, 'relation' | 'from' | 'to'>,
  end: 'from' | 'to',
): Refusal | undefined {
  const relation = relationOf(map.framework, link.relation)
  const most = end === 'from' ? relation?.cardinality?.perFrom : relation?.cardinality?.perTo
  if (!relation || most === undefined || 'kind' in link[end]) return undefined
  const key = endKey(link[end])
  let count = 0
  for (const other of map.links.values()) {
    if (other.relation === link.relation && isAlive(other) && endKey(other[end]) === key) {
      if (endAlive(map, other.from) && endAlive(map, other.to)) count += 1
    }
  }
  if (count < most) return undefined
  const label = end === 'from' ? relation.label : relation.inverse
  return { code: 'link-too-many', relation: `"${label}"`, label: endLabel(map, link[end]), most, end }
}

function editLink(
  map: StrategyMap,
  change: Extract<Change, { type: 'edit-link' }>,
): Result<StrategyMap, Refusal> {
  return onLiveLink(map, change.id, (link) => {
    const note = change.note ?? link.note
    const fault = textFault('The note', note, TEXT_CHARS_MAX)
    if (fault) return refuse(fault)
    const { strength, seen, ...rest } = link
    const nextStrength = change.strength === undefined ? strength : (change.strength ?? undefined)
    const nextSeen = change.seen === undefined ? seen : (change.seen ?? undefined)
    return ok({
      ...rest,
      note,
      basis: change.basis ?? link.basis,
      ...(nextStrength === undefined ? {} : { strength: nextStrength }),
      ...(nextSeen === undefined ? {} : { seen: nextSeen }),
    })
  })
}

function assessCell(
  map: StrategyMap,
  change: Extract<Change, { type: 'assess-cell' }>,
): Result<StrategyMap, Refusal> {
  const cell = cellFromKey(change.cell)
  const matrix = cell && matrixOf(map.framework, cell.matrix)
  const row = cell && map.elements.get(cell.row)
  const column = cell && map.elements.get(cell.column)
  if (!matrix || row?.kind !== matrix.rows || column?.kind !== matrix.columns) {
    return refuse({ code: 'cell-unknown', cell: change.cell })
  }
  const assessments = new Map(map.assessments)
  if (!change.assessment) {
    assessments.delete(change.cell)
    return ok({ ...map, assessments })
  }
  const fault = textFault('The note', change.assessment.note, TEXT_CHARS_MAX)
  if (fault) return refuse(fault)
  assessments.set(change.cell, change.assessment)
  return ok({ ...map, assessments })
}

function onElement(
  map: StrategyMap,
  id: ElementId,
  edit: (element: Element) => Result<Element, Refusal>,
): Result<StrategyMap, Refusal> {
  const element = map.elements.get(id)
  if (!element) return refuse({ code: 'element-unknown', id })
  const next = edit(element)
  return next.ok ? ok({ ...map, elements: withEntry(map.elements, id, next.value) }) : next
}

function onLink(
  map: StrategyMap,
  id: LinkId,
  edit: (link: Link) => Result<Link, Refusal>,
): Result<StrategyMap, Refusal> {
  const link = map.links.get(id)
  if (!link) return refuse({ code: 'link-unknown', id })
  const next = edit(link)
  return next.ok ? ok({ ...map, links: withEntry(map.links, id, next.value) }) : next
}

/** Evidence has the order of its ids everywhere, as a document keeps no other. */
const inOrder = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

const onLiveLink: typeof onLink = (map, id, edit) =>
  onLink(map, id, (link) => (isAlive(link) ? edit(link) : refuse({ code: 'link-deleted', id })))

const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value)

const textFault = (what: string, text: string, most: number): Refusal | undefined =>
  text.length > most ? { code: 'text-too-long', what, length: text.length, most } : undefined

const elementTextFault = (element: Element): Refusal | undefined =>
  textFault('The title', element.title, TITLE_CHARS_MAX) ??
  textFault('The code', element.code, CODE_CHARS_MAX)

const kindFault = (map: StrategyMap, kind: KindId): Refusal | undefined =>
  kindOf(map.framework, kind) ? undefined : { code: 'kind-unknown', kind }

function fieldsFault(
  map: StrategyMap,
  kindId: KindId,
  fields: Readonly<Record<FieldId, FieldValue>>,
): Refusal | undefined {
  const kind = kindOf(map.framework, kindId)
  for (const [id, value] of Object.entries(fields)) {
    const field = kind?.fields.find((candidate) => candidate.id === id)
    if (!field) return { code: 'field-unknown', kind: kind?.label ?? kindId, field: id }
    const fault = fieldFault(field, value)
    if (fault) return fault
  }
  return undefined
}

function fieldFault(field: Field, value: FieldValue): Refusal | undefined {
  if (field.type === 'number') {
    return typeof value === 'number' && Number.isFinite(value)
      ? undefined
      : { code: 'field-value', field: field.label, expected: 'a number' }
  }
  if (typeof value !== 'string') return { code: 'field-value', field: field.label, expected: 'words' }
  if (field.type === 'choice' && !field.values?.includes(value)) {
    return { code: 'field-value', field: field.label, expected: `one of: ${field.values?.join(', ') ?? ''}` }
  }
  if (field.type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { code: 'field-value', field: field.label, expected: 'a date such as 2005-09-29' }
  }
  return textFault(field.label, value, TEXT_CHARS_MAX)
}

function kindWord(map: StrategyMap, id: KindId | undefined): string {
  const label = (id && kindOf(map.framework, id)?.label) ?? id ?? 'something unknown'
  const word = /^[A-Z]{2}/.test(label) ? label : label.toLowerCase()
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`
}

/** Exported for pickers: the ends that `from` may be linked to by this relation right now. */
export const mayLink = (map: StrategyMap, relation: string, from: End, to: End): boolean =>
  !linkFault(map, { relation, from, to }) && !isAlive(map.links.get(linkId(relation, from, to)))
