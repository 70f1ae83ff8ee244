import { createCoverage, matrix } from '../coverage/index.ts'
import { kindOf, matrixOf, type StrategyMap } from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { elementAnswers } from './elementAnswers.ts'
import { findingAnswers } from './findingAnswers.ts'
import { matrixAnswer } from './matrixAnswer.ts'

/** What a program can ask of a map over HTTP. */
export type MapQuestion =
  | { readonly type: 'matrix'; readonly matrix: string; readonly where: readonly string[] }
  | { readonly type: 'elements'; readonly kind?: string; readonly where: readonly string[] }
  | { readonly type: 'findings' }

/** Why there is no answer, in a sentence that says what can be asked instead. */
export interface QuestionRefusal {
  /** `unknown` names something that the map does not have; `refused` is a question that cannot be read. */
  readonly code: 'question-unknown' | 'question-refused'
  readonly sentence: string
}

/** `today` as "2026-11-25". */
export function answer(
  map: StrategyMap,
  question: MapQuestion,
  today: string,
): Result<unknown, QuestionRefusal> {
  switch (question.type) {
    case 'matrix':
      return answerMatrix(map, question.matrix, question.where)
    case 'elements':
      return answerElements(map, question.kind)
    case 'findings':
      return ok(findingAnswers(createCoverage(map, today).findings()))
  }
}

function answerMatrix(
  map: StrategyMap,
  id: string,
  where: readonly string[],
): Result<unknown, QuestionRefusal> {
  const definition = matrixOf(map.framework, id)
  if (!definition) {
    return refuse({
      code: 'question-unknown',
      sentence: `This map has no matrix "${id}". ${known(map.framework.matrices)}`,
    })
  }
  return ok(matrixAnswer(map, matrix(map, definition), where))
}

function answerElements(map: StrategyMap, kind: string | undefined): Result<unknown, QuestionRefusal> {
  if (kind !== undefined && !kindOf(map.framework, kind)) {
    return refuse({
      code: 'question-unknown',
      sentence: `This map has no kind "${kind}". ${known(map.framework.kinds)}`,
    })
  }
  return ok(elementAnswers(map, kind))
}

const known = (parts: readonly { readonly id: string }[]): string =>
  parts.length > 0 ? `Ask for one of: ${parts.map(({ id }) => id).join(', ')}.` : 'It has none.'
