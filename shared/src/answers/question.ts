import {
  claims,
  coveringSentence,
  createCoverage,
  filteredMatrix,
  readKindCondition,
  readMatrixFilter,
} from '../coverage/index.ts'
import {
  type Condition,
  type KindId,
  kindOf,
  matrixOf,
  measureOf,
  type Problem,
  type StrategyMap,
} from '../model/index.ts'
import { asAt, lookAt, lookBack, measureFigures, meets } from '../queries/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { elementAnswers } from './elementAnswers.ts'
import { findingAnswers, problemAnswers } from './findingAnswers.ts'
import { matrixAnswer } from './matrixAnswer.ts'
import { statusAnswer } from './statusAnswer.ts'

/** What a program can ask of a map over HTTP; `asAt` is a date in words or digits, without one it is the map of now. */
export type MapQuestion = Asked & { readonly asAt?: string }

type Asked =
  | { readonly type: 'matrix'; readonly matrix: string; readonly where: readonly string[] }
  | { readonly type: 'elements'; readonly kind?: string; readonly where: readonly string[] }
  | { readonly type: 'measure'; readonly measure: string }
  | { readonly type: 'findings' }
  | { readonly type: 'claims' }
  | { readonly type: 'status' }

/** Why there is no answer, in a sentence that says what can be asked instead. */
export interface QuestionRefusal {
  /** `unknown` names something that the map does not have; `refused` is a question that cannot be read. */
  readonly code: 'question-unknown' | 'question-refused'
  readonly sentence: string
}

type Answer = Result<unknown, QuestionRefusal>

/** `today` as "2026-11-25"; `problems` are those of reading the map. */
export function answer(
  map: StrategyMap,
  question: MapQuestion,
  today: string,
  problems: readonly Problem[] = [],
): Answer {
  const { asAt: date } = question
  // The status says its date as it was asked, and what holds at it is looked up there.
  if (date === undefined || question.type === 'status') return answered(map, question, today, problems)
  const look = lookBack(map, date)
  return look.day === undefined ? refused(noDate(date)) : answered(look.map, question, look.day, problems)
}

const noDate = (date: string): string =>
  `"${date}" is no date. Ask with asAt as a day, such as 2004-06-30, a month or a year.`

function answered(
  map: StrategyMap,
  question: MapQuestion,
  today: string,
  problems: readonly Problem[],
): Answer {
  switch (question.type) {
    case 'matrix':
      return answerMatrix(map, question.matrix, question.where)
    case 'elements':
      return answerElements(map, question.kind, question.where)
    case 'measure':
      return measureOf(map.framework, question.measure)
        ? ok(measureFigures(map, question.measure))
        : unknown('measure', question.measure, map.framework.measures ?? [])
    case 'findings': {
      const found = findingAnswers(createCoverage(map, today).findings())
      return ok([...found, ...problemAnswers(map, problems, found)])
    }
    case 'claims':
      return ok(
        claims(map, today).map(({ element, text, verdict, why, change }) => ({
          id: element,
          text,
          verdict,
          why,
          change,
        })),
      )
    case 'status': {
      const status = statusAnswer(map, question.asAt ?? today)
      return status ? ok(status) : refused(noDate(question.asAt ?? today))
    }
  }
}

function answerMatrix(map: StrategyMap, id: string, where: readonly string[]): Answer {
  if (!matrixOf(map.framework, id)) return unknown('matrix', id, map.framework.matrices)
  const filter = readMatrixFilter(map, id, where)
  if (!filter.ok) return refused(filter.error)
  const found = filteredMatrix(map, id, filter.value)
  if (!found) return unknown('matrix', id, map.framework.matrices)
  const sentence = where.length > 0 ? found.sentence : coveringSentence(found.map, found.matrix)
  return ok(matrixAnswer(found.map, found.matrix, { where, sentence }))
}

/** With what was observed last in their fields. */
function answerElements(map: StrategyMap, kind: string | undefined, where: readonly string[]): Answer {
  if (kind !== undefined && !kindOf(map.framework, kind)) return unknown('kind', kind, map.framework.kinds)
  const kinds = kind === undefined ? map.framework.kinds.map(({ id }) => id) : [kind]
  const now = asAt(map)
  const look = lookAt(now)
  const conditions: (Condition & { readonly kind: KindId })[] = []
  for (const text of where) {
    const read = readKindCondition(map, kinds, text, 'There are no elements')
    if (!read.ok) return refused(read.error)
    conditions.push(read.value)
  }
  const asked = new Set(conditions.map((condition) => condition.kind))
  const answers = elementAnswers(
    now,
    kind,
    (element) =>
      (asked.size === 0 || asked.has(element.kind)) &&
      conditions.every((condition) => meets(look, condition, element)),
  )
  return ok(answers)
}

function unknown(what: string, id: string, parts: readonly { readonly id: string }[]): Answer {
  const known =
    parts.length > 0 ? `Ask for one of: ${parts.map((part) => part.id).join(', ')}.` : 'It has none.'
  return refuse({ code: 'question-unknown', sentence: `This map has no ${what} "${id}". ${known}` })
}

const refused = (sentence: string): Answer => refuse({ code: 'question-refused', sentence })
