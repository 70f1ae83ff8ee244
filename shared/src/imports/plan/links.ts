import {
  type Change,
  cellKey,
  type ElementEvidence,
  type End,
  type Evidence,
  type FieldValue,
  isAlive,
  isAllowed,
  type Link,
  linkId,
  type RelationId,
  relationOf,
  type StrategyMap,
} from '../../model/index.ts'
import { titlesAtEnds } from '../../queries/index.ts'
import type { EndName, LinkEntry } from '../entries/index.ts'
import { importText } from '../entries/index.ts'
import { endsOf, faultOf } from './ends.ts'
import { isLeftUnmade, isLinkTaken, withoutLeft } from './linkLines.ts'
import { placeOf } from './placeOf.ts'
import type { PlanState } from './state.ts'

/** The links that an entry means: one, unless an end lists several. */
export function planLink(state: PlanState, entry: LinkEntry): void {
  const { notes, draft } = state
  if (entry.relation !== '' && !relationOf(draft.framework, entry.relation)) {
    notes.refuse(placeOf(entry, 'relation'), 'relation-unknown', importText.relationUnknown(entry.relation))
    return
  }
  const ends = (which: 'from' | 'to'): readonly End[] =>
    endsOf(state, narrowed(state, entry, which), entry.place).flatMap((end) => {
      if (end.ok) return [end.value]
      notes.refuse(placeOf(entry, which), end.error.code, end.error.sentence)
      return []
    })
  if (isLeftUnmade(state, entry)) return
  // What belongs to a row that was refused is not told a second time, and makes nobody.
  if ([entry.from, entry.to].some((end) => 'entry' in end && !state.elementOf.has(end.entry))) return
  const [from, to] = [ends('from'), ends('to')]
  for (const one of from)
    for (const other of to) {
      const joint = jointOf(draft, entry.relation, one, other)
      if (joint) planOne(state, entry, joint)
      else notes.refuse(placeOf(entry, 'relation'), 'relation-missing', importText.relationMissing)
    }
}

/** A name that two kinds have means the one that the relation allows. */
function narrowed({ draft }: PlanState, entry: LinkEntry, which: 'from' | 'to'): EndName {
  const end = entry[which]
  if ('kind' in end || 'entry' in end || end.kinds) return end
  const kinds = relationOf(draft.framework, entry.relation)?.[which]
  return kinds ? { ...end, kinds } : end
}

type Joint = Pick<Link, 'relation' | 'from' | 'to'>

/** Two ends with what joins them: as it was said, else the one relation that can, either way about. */
function jointOf(map: StrategyMap, relation: RelationId, one: End, other: End): Joint | undefined {
  if (relation !== '') return { relation, from: one, to: other }
  const joints = map.framework.relations.flatMap(({ id }): Joint[] => [
    { relation: id, from: one, to: other },
    { relation: id, from: other, to: one },
  ])
  const allowed = joints.filter((joint) => isAllowed(map, joint))
  return allowed.length === 1 ? allowed[0] : undefined
}

function planOne(state: PlanState, entry: LinkEntry, joint: Joint): void {
  const { draft, notes, rowsOfLinks } = state
  const id = linkId(joint.relation, joint.from, joint.to)
  const twin = linkId(joint.relation, joint.to, joint.from)
  const isSymmetric = relationOf(draft.framework, joint.relation)?.symmetric === true
  const there = [id, ...(isSymmetric ? [twin] : [])].map((each) => draft.links.get(each)).find(isAlive)
  const earlier = rowsOfLinks.get(there?.id ?? id)
  rowsOfLinks.set(there?.id ?? id, earlier ?? entry.place.row)
  const { lines } = state
  const mark = lines.length
  const changes = there
    ? differences(state, withoutLeft(state, entry, there), there)
    : creation(state, entry, joint)
  if (changes === 'left') return
  for (const change of changes) {
    const refusal = state.make(change)
    if (!refusal) continue
    lines.length = mark
    const { code, sentence } = faultOf(refusal)
    notes.refuse(placeOf(entry, 'to'), code, sentence)
    return
  }
  if (earlier !== undefined && earlier !== entry.place.row)
    notes.repair(entry.place, importText.sameLink(earlier))
  notes.count(
    'links',
    there ? (changes.length > 0 && earlier === undefined ? 'changed' : 'matched') : 'created',
  )
}

function creation(state: PlanState, entry: LinkEntry, joint: Joint): readonly Change[] | 'left' {
  if (!isLinkTaken(state, entry, joint)) return 'left'
  return [created(state, entry, joint), ...clearedCells(state, joint)]
}

function created(state: PlanState, entry: LinkEntry, { relation, from, to }: Joint): Change {
  const { basis = 'assumed', strength, note = '' } = entry
  const said = Object.fromEntries(
    Object.entries(entry.fields ?? {}).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  )
  const link: Link = {
    id: linkId(relation, from, to),
    relation,
    from,
    to,
    basis,
    note,
    evidence: state.evidence(entry.evidence).map(withoutField),
    seen: titlesAtEnds(state.draft, { from, to }),
    ...(strength ? { strength } : {}),
    ...(Object.keys(said).length > 0 ? { fields: said } : {}),
  }
  return { type: 'create-link', link }
}

/** A link and an assessment never stay together in a cell: what is said last replaces the other. */
function clearedCells({ draft }: PlanState, { relation, from, to }: Joint): Change[] {
  if (!('element' in from) || !('element' in to)) return []
  return draft.framework.matrices
    .filter(({ direct }) => direct.includes(relation))
    .flatMap(({ id }) => [cellKey(id, from.element, to.element), cellKey(id, to.element, from.element)])
    .filter((cell) => draft.assessments.has(cell))
    .map((cell) => ({ type: 'assess-cell', cell, assessment: null }))
}

const withoutField = ({ field: _, ...evidence }: ElementEvidence): Evidence => evidence

/** What the source says of a link that is there, and the link does not say yet. */
function differences(state: PlanState, entry: LinkEntry, link: Link): readonly Change[] {
  const { basis, strength, note, fields = {} } = entry
  const words = {
    ...(basis && basis !== link.basis ? { basis } : {}),
    ...((strength || entry.was) && strength !== undefined && strength !== (link.strength ?? '')
      ? { strength: strength || null }
      : {}),
    ...((note || entry.was) && note !== undefined && note !== link.note ? { note } : {}),
  }
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([id, value]) => !same(link.fields?.[id] ?? null, value)),
  )
  const isFilled = Object.keys(changed).length > 0
  const isEdited = isFilled || Object.keys(words).length > 0
  // Evidence comes with what it is for: a link that says so already has evidence of its own.
  const pieces = isEdited || link.evidence.length === 0 ? newPieces(entry, link) : []
  const evidence = state.evidence(pieces).map(withoutField)
  return [
    ...(isEdited
      ? [
          {
            type: 'edit-link' as const,
            id: link.id,
            ...words,
            ...(isFilled ? { fields: changed } : {}),
            ...(words.basis ? { seen: titlesAtEnds(state.draft, link) } : {}),
          },
        ]
      : []),
    ...evidence.map((piece): Change => ({ type: 'set-evidence', link: link.id, evidence: piece })),
  ]
}

const newPieces = ({ evidence = [] }: LinkEntry, link: Link) =>
  evidence.filter(
    (piece) =>
      !link.evidence.some(
        (each) =>
          each.source === piece.source &&
          each.paragraph === piece.paragraph &&
          each.quotation === piece.quotation,
      ),
  )

const same = (a: FieldValue | null, b: FieldValue | null): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
