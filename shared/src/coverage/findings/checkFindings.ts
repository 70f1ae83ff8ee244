import {
  type EachCheck,
  type Element,
  type ElementId,
  isAlive,
  labelOf,
  type Measure,
} from '../../model/index.ts'
import {
  type CheckFailure,
  differenceOf,
  type Figure,
  figureText,
  type MapLook,
} from '../../queries/index.ts'
import { clipped } from '../matrix/index.ts'
import type { BareFinding } from './finding.ts'

/** A check of the framework that fails for an element, in the framework's own sentence. */
export function checkFinding(
  look: MapLook,
  check: EachCheck,
  failure: CheckFailure,
  element: Element,
): BareFinding {
  const other = failure.other === undefined ? undefined : look.element(failure.other)
  return {
    id: [`check:${check.id}:${element.id}`, failure.period, failure.other].filter(Boolean).join(':'),
    code: 'check-fails',
    severity: check.severity,
    sentence: sentenceOf(check, {
      element: nameIn(element),
      value: failure.value,
      than: failure.than,
      period: failure.period ?? '',
      group: other ? nameIn(other) : '',
    }),
    advice: check.advice ?? 'Change what it rests on, or accept it, with the reason.',
    check: check.id,
    ...(failure.period === null ? {} : { period: failure.period }),
    ...('field' in check.value && !check.value.along ? { field: check.value.field } : {}),
    elements: [element.id, ...(other && isAlive(other) ? [other.id] : [])],
    links: [],
    figures: [failure.value, failure.than],
  }
}

/** A check that fails for what was counted in one group, or in one period. */
export function groupFinding(
  look: MapLook,
  check: EachCheck,
  group: string,
  failure: CheckFailure,
  members: readonly ElementId[],
): BareFinding {
  const about = check.perGroup ? look.element(group as ElementId) : undefined
  const name = about ? nameIn(about) : group
  return {
    id: `check:${check.id}:${group}`,
    code: 'check-fails',
    severity: check.severity,
    sentence: sentenceOf(check, {
      element: name,
      value: failure.value,
      than: failure.than,
      period: check.perGroup ? '' : group,
      group: name,
    }),
    advice: check.advice ?? 'Change what it rests on, or accept it, with the reason.',
    check: check.id,
    ...(check.perGroup ? {} : { period: group }),
    elements: [...(about ? [about.id] : []), ...members],
    links: [],
    figures: [failure.value, failure.than],
  }
}

/** A figure that is not what is printed. One that is off by no more than rounding makes is told as a note. */
export function figureFinding(measure: Measure, figure: Figure, element: Element): BareFinding {
  const { period, computed, stated, difference } = figure
  const isRounded = differenceOf(measure, figure) === 'rounded'
  const [ours, printed, apart] = [computed, stated, Math.abs(difference ?? 0)].map((each) =>
    figureText(each ?? 0),
  )
  const at = period === null ? '' : ` for ${period}`
  const what = `"${clipped(measure.title)}" of ${nameIn(element)}${at}`
  return {
    id: [`figure:${measure.id}:${element.id}`, period].filter(Boolean).join(':'),
    code: isRounded ? 'figure-rounded' : 'figure-differs',
    severity: isRounded ? 'note' : 'risk',
    sentence: isRounded
      ? `${what} is printed as ${printed} and adds up to ${ours}: a difference of ${apart}, which rounding explains.`
      : `${what} is printed as ${printed} and comes to ${ours}: a difference of ${apart}.`,
    advice: isRounded
      ? 'Nothing is to be done, unless the figures behind it are known more closely.'
      : 'Look both up in the source, and put right whichever was read wrongly; if the paper is wrong, accept it, with the reason.',
    measure: measure.id,
    ...(period === null ? {} : { period }),
    ...(measure.printed === undefined ? {} : { field: measure.printed }),
    elements: [element.id],
    links: [],
    figures: [String(computed), String(stated)],
  }
}

const nameIn = (element: Element): string => clipped(labelOf(element))

type Words = Readonly<Record<'element' | 'value' | 'than' | 'period' | 'group', string>>

/** The sentence of a check with what was found in its places. What it does not know of stays as it is written. */
const sentenceOf = ({ sentence }: EachCheck, words: Words): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(words, name) ? clipped(words[name as keyof Words]) : place,
  )
