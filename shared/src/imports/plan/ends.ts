import {
  type Element,
  type ElementId,
  type End,
  endOfSome,
  explainRefusal,
  type KindId,
  labelOf,
  type Refusal,
} from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { EndName, SourcePlace } from '../entries/index.ts'
import { folded, importText } from '../entries/index.ts'
import type { PlanState } from './state.ts'

/** Why a name means no end: a code and its sentence, as a report has them. */
export interface EndFault {
  readonly code: string
  readonly sentence: string
}

/** The ends that a name means: one, unless it is a cell that lists several. */
export function endsOf(
  state: PlanState,
  name: EndName,
  place: SourcePlace,
): readonly Result<End, EndFault>[] {
  if ('kind' in name) return [ok({ kind: name.kind })]
  if ('entry' in name) {
    const element = state.elementOf.get(name.entry)
    return element === undefined ? [] : [ok({ element })]
  }
  if ('names' in name) {
    const found = name.names.map((each) => elementOf(state, each, name.kinds))
    const fault = found.find((each) => !each.ok)
    if (fault) return [fault as Result<End, EndFault>]
    return [ok(endOfSome(found.flatMap((each) => (each.ok ? [each.value] : []))))]
  }
  const words = 'list' in name ? namesIn(state, name.list, name.kinds) : [name.name]
  return words.map((word) => {
    const found = elementOf(state, word, name.kinds, name.make, place)
    return found.ok ? ok({ element: found.value }) : found
  })
}

function elementOf(
  state: PlanState,
  name: string,
  kinds: readonly KindId[] | undefined,
  make?: KindId,
  place?: SourcePlace,
): Result<ElementId, EndFault> {
  const found = state.directory.find(name, kinds)
  if (found.is === 'one') return ok(found.id)
  if (found.is === 'several') {
    const labels = found.ids.map((id) => labelOf(state.draft.elements.get(id) as Element))
    return refuse({ code: 'ambiguous', sentence: importText.several(name, labels) })
  }
  if (make && place) return made(state, name.trim(), make, place)
  // Of another kind it is there, and the model says best what the relation joins.
  const other = kinds ? state.directory.find(name) : found
  if (other.is === 'one') return ok(other.id)
  const refusedAt = state.refusedNames.get(folded(name))
  if (refusedAt !== undefined)
    return refuse({ code: 'end-refused', sentence: importText.endRefused(name, refusedAt) })
  const leftAt = state.leftNames.get(folded(name))
  if (leftAt !== undefined) return refuse({ code: 'end-left', sentence: importText.endLeft(name, leftAt) })
  return refuse({ code: 'end-unknown', sentence: importText.endUnknown(name) })
}

/** Somebody whom nobody has entered yet, made once. */
function made(
  state: PlanState,
  title: string,
  kind: KindId,
  place: SourcePlace,
): Result<ElementId, EndFault> {
  const id = state.context.newId()
  const element: Element = { id, kind, code: state.codes.next(kind), title, fields: {} }
  const refusal = state.make({ type: 'create-element', element })
  if (refusal) return refuse(faultOf(refusal))
  state.directory.add(element)
  state.rows.set(id, place.row)
  state.notes.count('elements', 'created')
  return ok(id)
}

export const faultOf = (refusal: Refusal): EndFault => ({
  code: refusal.code,
  sentence: explainRefusal(refusal),
})

/**
 * The names in a cell: all of it where it is one name; else parted by semicolons and lines; else by commas, "and" or
 * spaces where every part is the name of something. So "Ann Lee, Head of Estates" stays one person.
 */
function namesIn(state: PlanState, list: string, kinds: readonly KindId[] | undefined): readonly string[] {
  const isKnown = (name: string) => state.directory.find(name, kinds).is !== 'none'
  const parts = (text: string, by: RegExp) =>
    text
      .split(by)
      .map((part) => part.replace(/^[\s•·▪-]+/, '').trim())
      .filter(Boolean)
  if (isKnown(list)) return [list]
  return parts(list, /[;\n]/).flatMap((part) => {
    if (isKnown(part)) return [part]
    for (const by of [/,/, /,|&|\band\b/i, /[\s,]+/, /(?<=\d)(?=[A-Za-z])|[\s,]+/]) {
      const smaller = parts(part, by)
      if (smaller.length > 1 && smaller.every(isKnown)) return smaller
    }
    // One that is wrong among codes is told by itself.
    const codes = parts(part, /[\s,]+/)
    return codes.length > 1 && codes.some(isKnown) && codes.every((code) => CODE.test(code)) ? codes : [part]
  })
}

const CODE = /^[A-Za-z]{1,5}-?\d+(?:\.\d+)*[a-z]?$/
