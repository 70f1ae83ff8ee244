import { claimReading, coveringSentence, headline, openFindings } from '../coverage/index.ts'
import {
  aliveElements,
  type Computed,
  type ElementId,
  elementId,
  isAlive,
  kindOf,
  labelOf,
  matrixOf,
  measureOf,
  type Severity,
  type StrategyMap,
} from '../model/index.ts'
import { cleanLine, isAboutPerson, type Prepared } from '../paper/index.ts'
import { figureText, leadership, measureFigures } from '../queries/index.ts'
import { factOf } from './ofReport.ts'

/** What the words of a report are about: a map with what was worked out of it, and the report that they stand in. */
export interface Reported {
  readonly known: Prepared
  /** The same without anything left out: what is not published is told apart from what is not there. */
  readonly whole: StrategyMap
  readonly report: string
  /** What stands on the front sheet in place of what the map says. */
  readonly facts?: ReadonlyMap<string, string>
}

/** The words of something computed, or why there are none: nobody knows such a kind, or nothing is there by that name. */
export type FieldWords =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'unknown' | 'gone' | 'unpublished' }

/** What stands in a text in place of a field. */
export function fieldWords(of: Reported, { kind, ref }: Computed): FieldWords {
  const answer = FIELDS[kind]
  if (!answer) return { type: 'unknown' }
  const words = answer(of, ref)
  if (words !== undefined) return { type: 'words', words: cleanLine(words) }
  const isHidden =
    !of.known.map.elements.has(elementId(ref)) && isAlive(of.whole.elements.get(elementId(ref)))
  return { type: isHidden ? 'unpublished' : 'gone' }
}

type Answer = (of: Reported, ref: string) => string | undefined

const FIELDS: Readonly<Record<string, Answer>> = {
  headline: ({ known: { map, coverage } }) =>
    headline(map, coverage.matrices(), coverage.findings()).sentence || undefined,
  findings: ({ known }, ref) => {
    const open = openFindings(known.coverage.findings()).filter((found) => !isAboutPerson(known.map, found))
    return String(open.filter(({ severity }) => ref === '' || severity === (ref as Severity)).length)
  },
  elements: ({ known: { map } }, ref) =>
    kindOf(map.framework, ref) ? String(aliveElements(map, ref).length) : undefined,
  element: ({ known: { map } }, ref) => {
    const element = map.elements.get(elementId(ref))
    return element && isAlive(element) ? labelOf(element) : undefined
  },
  lead: ({ known: { map, hidesLead } }, ref) => {
    const element = map.elements.get(elementId(ref))
    if (!element || !isAlive(element)) return undefined
    const leads = leadership(map).leadsOf(element.id)
    if (leads.length > 0) return leads.map(labelOf).join(', ')
    return hidesLead(element.id) ? 'somebody who is not named in public' : 'nobody yet'
  },
  claim: ({ known: { map, coverage } }, ref) => {
    const claim = coverage.claims().find(({ element }) => element === (ref as ElementId))
    return claim && claimReading(map, claim).word.toLowerCase()
  },
  coverage: ({ known: { map, coverage } }, ref) => {
    const found = matrixOf(map.framework, ref) && coverage.matrices().get(ref)
    return found && coveringSentence(map, found).short
  },
  measure: (of, ref) => measureTotal(of, ref),
  fact: ({ whole, report, facts }, ref) => facts?.get(ref) || factOf(whole, report, ref) || undefined,
}

/** The figures of a measure added up: of periods, too. Only what is the same without anything left out is said. */
function measureTotal({ known, whole }: Reported, id: string): string | undefined {
  const measure = measureOf(known.map.framework, id)
  if (!measure) return undefined
  const total = (map: StrategyMap) =>
    measureFigures(map, id).reduce((sum, { computed }) => sum + (computed ?? 0), 0)
  const sum = total(known.map)
  return sum === total(whole) ? figureText(Math.round(sum * 1e6) / 1e6) : undefined
}

/** What a reader is told in place of something that is not known, not there or not published. */
export const standIn = (type: 'unknown' | 'gone' | 'unpublished', { kind }: Computed): string =>
  type === 'unknown'
    ? `[${cleanLine(kind) || 'something'}: not known here]`
    : type === 'gone'
      ? `[${cleanLine(kind)}: no longer in the map]`
      : '[not published]'
