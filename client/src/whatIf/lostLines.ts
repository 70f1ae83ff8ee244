import type { LostSupport } from '@golden-thread/shared/coverage'
import {
  type ElementId,
  kindOf,
  labelOf,
  mainKindOf,
  matrixOf,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { whatIfWords as words } from './text.ts'

/** What would be lost in one matrix. */
export interface LostLine {
  readonly matrix: string
  /** "1 outcome would lose its last direct support (Proposals by outcomes)". */
  readonly sentence: string
  readonly columns: readonly { readonly id: ElementId; readonly label: string }[]
}

/** A line for each matrix in which a column would lose its last direct support, in the order of the framework. */
export function lostLines(map: StrategyMap, lost: readonly LostSupport[]): readonly LostLine[] {
  return Array.from(
    Map.groupBy(lost, ({ matrix }) => matrix),
    ([id, some]) => {
      const definition = matrixOf(map.framework, id)
      const kind = definition && kindOf(map.framework, mainKindOf(definition.columns))
      const columns = some.flatMap(({ column }) => {
        const element = map.elements.get(column)
        return element ? [{ id: column, label: labelOf(element) }] : []
      })
      const sentence = words.lost(columns.length, kind?.label ?? id, kind?.plural ?? id)
      return { matrix: id, columns, sentence: `${sentence} ${words.inMatrix(definition?.title ?? id)}` }
    },
  )
}

/** All of it in one breath, for who listens. */
export const spokenLoss = (lines: readonly LostLine[]): string =>
  lines.length === 0
    ? words.noneLost
    : lines
        .map(({ sentence, columns }) => `${sentence}: ${columns.map(({ label }) => label).join(', ')}.`)
        .join(' ')
