import { measureOf, type StrategyMap } from '../../model/index.ts'
import { differenceOf, type Figure, figureText, measureFigures } from '../../queries/index.ts'
import { codeOf, listed } from '../matrix/index.ts'
import { type ClaimException, HOLDS, type Judged } from './verdict.ts'

/** Whether the printed figures are what they come to. */
export function byMeasure(map: StrategyMap, id: string): Judged {
  const measure = measureOf(map.framework, id)
  const figures = measure ? measureFigures(map, id).filter(({ stated }) => stated !== null) : []
  const name = ({ element, period }: Figure): string =>
    `${codeOf(map, element)}${period === null ? '' : ` in ${period}`}`
  const wrong = figures.filter((figure) => measure && differenceOf(measure, figure) === 'differs')
  const rounded = figures.filter((figure) => measure && differenceOf(measure, figure) === 'rounded')
  const unknown = figures.filter(({ computed }) => computed === null)
  if (wrong.length > 0)
    return {
      verdict: 'fails',
      why: `${wrong.length} of ${figures.length} printed figures differ: ${listed(wrong.map(name))}.`,
      change: 'The printed figures, or what they are made of, would have to be others.',
      exceptions: [
        ...wrong.map((figure): ClaimException => ({ ...exceptionOf(figure, differs), verdict: 'fails' })),
        ...unknown.map((figure) => exceptionOf(figure, addsToNothing)),
      ],
    }
  if (figures.length === 0 || unknown.length > 0)
    return {
      verdict: 'not-shown',
      why:
        figures.length === 0
          ? 'No printed figure is there to hold it against.'
          : `There is nothing that adds up to ${listed(unknown.map(name))}.`,
      change: 'Enter the printed figures, and what they are made of.',
      exceptions: unknown.map((figure) => exceptionOf(figure, addsToNothing)),
    }
  const apart = rounded.length > 0 ? `, ${rounded.length} of them within rounding` : ''
  return { ...HOLDS, why: `${figures.length} printed figures are as they come to${apart}.` }
}

const exceptionOf = (figure: Figure, say: (figure: Figure) => string): ClaimException => ({
  verdict: 'not-shown',
  elements: [figure.element],
  words: `${figure.period === null ? '' : `${figure.period}: `}${say(figure)}`,
  cells: [],
})

const differs = ({ stated, computed }: Figure): string =>
  `${figureText(stated ?? 0)} is printed, and it comes to ${figureText(computed ?? 0)}.`

const addsToNothing = ({ stated }: Figure): string =>
  `${figureText(stated ?? 0)} is printed, and nothing adds up to it.`
