import { type Element, explainRefusal, type FieldId, kindOf, labelOf } from '../../model/index.ts'
import { type ElementEntry, folded, importText } from '../entries/index.ts'
import { type ChangedMeanwhile, elementDifferences, isAnotherName, partsTaken } from './elementDifferences.ts'
import { elementIn, findElement, labelIn } from './findElement.ts'
import { offer } from './lines.ts'
import { placeOf } from './placeOf.ts'
import type { PlanState } from './state.ts'

/** An element of the source: found in the map, made, or refused. */
export function planElement(state: PlanState, entry: ElementEntry): void {
  const refuse = (code: string, sentence: string, part?: string): void => {
    state.notes.refuse(placeOf(entry, part), code, sentence)
    state.refuseNames(entry.place, namesOf(entry))
  }
  // A row that is refused or left keeps its code: it is put right, and comes in again.
  if (entry.code) state.codes.take(entry.code)
  const kind = kindOf(state.draft.framework, entry.kind)
  if (!kind) {
    refuse('kind-unknown', importText.kindUnknown(entry.kind), 'kind')
    return
  }
  const found = findElement(state, entry)
  if (found.is === 'refused') {
    refuse(found.code, found.sentence, found.part)
    return
  }
  if (found.is === 'element') {
    matchElement(state, entry, found.element, refuse)
    return
  }
  if (entry.title.trim() === '' && !entry.placeholder) {
    refuse('title-missing', importText.titleMissing, 'title')
    return
  }
  makeElement(state, entry, refuse)
}

const namesOf = ({ key, code, title, aliases = [] }: ElementEntry) => [key, code, title, ...aliases]

type Refuse = (code: string, sentence: string, part?: string) => void

function makeElement(state: PlanState, entry: ElementEntry, refuse: Refuse): void {
  const { context, directory, notes, lines } = state
  const mark = lines.length
  const title = entry.title.trim()
  const label = [entry.code, title].filter(Boolean).join(' ')
  const line = { does: 'create', label, theirs: '', yours: title, byDefault: true } as const
  if (!offer(state, entry, undefined, line).isTaken) {
    state.leaveNames(entry.place, namesOf(entry))
    return
  }
  const evidence = state.evidence(entry.evidence)
  const element: Element = {
    id: entry.id && !state.draft.elements.has(entry.id) ? entry.id : context.newId(),
    kind: entry.kind,
    code: entry.code ?? '',
    title,
    fields: entry.fields ?? {},
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(entry.placeholder ? { placeholder: true as const } : {}),
    ...(entry.position ? { position: entry.position } : {}),
  }
  const refusal = state.make({ type: 'create-element', element })
  if (refusal) {
    lines.length = mark
    refuse(refusal.code, explainRefusal(refusal))
    return
  }
  if (entry.code === undefined) state.uncoded.push({ id: element.id, at: state.changes.length - 1 })
  state.rows.set(element.id, entry.place.row)
  directory.add(element, entry.aliases)
  if (entry.key) directory.name('key', entry.key, element.id)
  state.made.add(entry)
  state.elementOf.set(entry, element.id)
  notes.count('elements', 'created')
}

function matchElement(state: PlanState, entry: ElementEntry, element: Element, refuse: Refuse): void {
  const { notes, rows, directory, lines } = state
  const mark = lines.length
  const earlier = rows.get(element.id)
  const isRenamed = entry.title.trim() !== '' && folded(entry.title) !== folded(element.title)
  if (earlier !== undefined && isRenamed && !isAnotherName(state, entry, element)) {
    refuse('code-twice', importText.codeTwice(element.code, earlier), 'code')
    return
  }
  const { edit, conflicts, meanwhile } = elementDifferences(state, entry, element, earlier !== undefined)
  for (const field of conflicts) {
    const head = entry.heads?.[field] ?? field
    notes.refuse(placeOf(entry, field), 'said-twice', importText.saidTwice(head, earlier ?? 0))
  }
  tellMeanwhile(state, entry, meanwhile)
  const refusal = edit && state.make(edit)
  if (refusal) {
    lines.length = mark
    refuse(refusal.code, explainRefusal(refusal))
    return
  }
  rows.set(element.id, earlier ?? entry.place.row)
  state.elementOf.set(entry, element.id)
  if (entry.key) directory.name('key', entry.key, element.id)
  for (const alias of entry.aliases ?? []) directory.name('alias', alias, element.id)
  if (edit) directory.add(elementIn(state, element.id), entry.aliases)
  if (entry.code && folded(entry.code) !== folded(element.code)) {
    // What the source calls it is what its links call it; the map's own papers go on saying what they said.
    directory.name('key', entry.code, element.id)
    if (!entry.id) notes.repair(entry.place, importText.otherCode(labelOf(element), entry.code))
  }
  if (earlier !== undefined) notes.repair(entry.place, importText.sameRow(earlier))
  notes.count('elements', edit && earlier === undefined ? 'changed' : 'matched')
}

function tellMeanwhile(state: PlanState, entry: ElementEntry, meanwhile: readonly ChangedMeanwhile[]): void {
  for (const { part, was, ours, theirs } of meanwhile) {
    const sentence = importText.changedMeanwhile(entry.heads?.[part] ?? part, was, ours, theirs)
    state.notes.refuse(placeOf(entry, part), 'changed-meanwhile', sentence)
  }
}

/** Fields that name another element, once all elements are there. */
export function fillReferences(state: PlanState, entry: ElementEntry): void {
  const own = state.elementOf.get(entry)
  const element = own && state.draft.elements.get(own)
  if (!element) return
  for (const [id, name] of Object.entries(entry.references ?? {})) {
    const field = kindOf(state.draft.framework, element.kind)?.fields.find((each) => each.id === id)
    const found = state.directory.find(name, field?.to)
    if (found.is !== 'one') {
      const sentence =
        found.is === 'several'
          ? importText.several(
              name,
              found.ids.map((each) => labelIn(state, each)),
            )
          : importText.endUnknown(name)
      state.notes.refuse(placeOf(entry, id), found.is === 'several' ? 'ambiguous' : 'end-unknown', sentence)
      continue
    }
    if (element.fields[id] === found.id || !isReferenceTaken(state, entry, element, id, name)) continue
    const refusal = state.make({ type: 'edit-element', id: element.id, fields: { [id]: found.id } })
    if (refusal) state.notes.refuse(placeOf(entry, id), refusal.code, explainRefusal(refusal))
  }
}

/** An element that this import makes says nothing yet that could be left. */
function isReferenceTaken(
  state: PlanState,
  entry: ElementEntry,
  element: Element,
  field: FieldId,
  name: string,
): boolean {
  if (state.madeAt(entry)) return true
  const meanwhile: ChangedMeanwhile[] = []
  const isTaken = partsTaken(state, entry, element, meanwhile)(field, name)
  tellMeanwhile(state, entry, meanwhile)
  return isTaken
}
