import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import type { StrategyMap } from '@golden-thread/shared/model'
import { useDeferredValue, useMemo, useRef } from 'react'
import { sameItems } from '../../workspace/index.ts'
import { type ArrangedMatrix, type Arrangement, arrange } from './arrangement.ts'

/**
 * The lines and columns to show. After a change that moves nothing the answer is the same object, so that rows
 * which did not change are not drawn again. Typing in the search is not held up by a big matrix.
 */
export function useArranged(
  map: StrategyMap,
  matrix: CoverageMatrix | undefined,
  arrangement: Arrangement,
): ArrangedMatrix | undefined {
  const deferred = useDeferredValue(arrangement)
  const next = useMemo(() => matrix && arrange(map, matrix, deferred), [map, matrix, deferred])
  const last = useRef<ArrangedMatrix | undefined>(undefined)
  if (next && last.current && sameArranged(last.current, next)) return last.current
  last.current = next
  return next
}

const sameArranged = (a: ArrangedMatrix, b: ArrangedMatrix): boolean =>
  sameItems(a.columns, b.columns) &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, index) => {
    const other = b.lines[index]
    if (line.type === 'row') return other?.type === 'row' && other.row === line.row
    return other?.type === 'group' && other.label === line.label && other.rows === line.rows
  })
