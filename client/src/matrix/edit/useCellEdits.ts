import { type CellEdit, setCells } from '@golden-thread/shared/commands'
import { coveringSentence } from '@golden-thread/shared/coverage'
import type { ElementId, MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { useWorkspace, type Workspace } from '../../workspace/index.ts'
import { text } from '../text.ts'

/** Cells changed in one step, so that no slip of the keys changes a whole plan. */
const CELLS_AT_ONCE_MAX = 10_000

/** How the screen changes cells: one step of undo each, said aloud, with the covering sentence where it changes. */
export interface CellEdits {
  /** `said` names what was done to several cells, such as "pasted"; otherwise the targets are named. */
  set(edits: readonly CellEdit[], said?: string): void
}

export function useCellEdits(definition: MatrixDefinition | undefined): CellEdits {
  const workspace = useWorkspace()
  return useMemo(
    () => ({ set: (edits, said) => definition && setAndSay(workspace, definition, edits, said) }),
    [workspace, definition],
  )
}

function setAndSay(
  workspace: Workspace,
  definition: MatrixDefinition,
  edits: readonly CellEdit[],
  said?: string,
): void {
  if (workspace.isViewer) {
    workspace.announce(text.readOnlySpoken)
    return
  }
  if (edits.length > CELLS_AT_ONCE_MAX) {
    workspace.notify({ text: text.tooManyCells(edits.length, CELLS_AT_ONCE_MAX), tone: 'problem' })
    return
  }
  const { map } = workspace.state.get()
  const first = edits[0]
  if (!first) return
  const before = shortSentence(workspace, definition)
  const sameTarget = edits.every((edit) => edit.target === first.target)
  const word = said ?? (sameTarget ? text.targets[first.target].said : null)
  const one = edits.length === 1
  const pair = pairLabel(map, first.row, first.column)
  const made = workspace.edit(setCells, { matrix: definition, edits, ...(word ? { done: word } : {}) })
  if (!made.ok) {
    if (made.error.code === 'unchanged') workspace.announce(text.nothingChanged)
    return
  }
  const after = shortSentence(workspace, definition)
  const done = one ? text.didOne(pair, word ?? '') : text.didMany(edits.length, word)
  workspace.announce(after === before ? done : `${done} ${after}.`)
}

function shortSentence(workspace: Workspace, definition: MatrixDefinition): string {
  const { map, matrices } = workspace.state.get()
  const matrix = matrices.get(definition.id)
  return matrix ? coveringSentence(map, matrix).short : ''
}

/** "S3 to O4", by the codes, or the titles where there is no code. */
export function pairLabel(map: StrategyMap, row: ElementId, column: ElementId): string {
  const name = (id: ElementId): string => {
    const element = map.elements.get(id)
    return element?.code || element?.title || text.untitled
  }
  return text.pair(name(row), name(column))
}
