import { kindOf, mainKindOf, matrixOf } from '@golden-thread/shared/model'
import { useCallback, useMemo, useState } from 'react'
import { Button, EmptyState, VisuallyHidden } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { PLAIN, useArranged, withGoneLines } from './arrange/index.ts'
import { useCellEdits } from './edit/index.ts'
import { FilterBar, useFiltered } from './filter/index.ts'
import { MatrixGrid } from './grid/index.ts'
import { ClaimsBand, Covering, Key, MatrixChoice, MatrixTools } from './head/index.ts'
import styles from './MatrixScreen.module.css'
import { text } from './text.ts'

/** The same map as a table that can be edited: what each row does for each column, and whether every column is covered. */
export function MatrixScreen() {
  const workspace = useWorkspace()
  const { map, matrices, instead } = useStore(workspace.state)
  const chosen = useStore(workspace.view, (view) => view.matrix)
  const { framework } = map
  const definition = (chosen && matrixOf(framework, chosen)) || framework.matrices[0]
  const filtered = useFiltered(definition?.id)
  const matrix = filtered.found?.matrix ?? (definition && matrices.get(definition.id))
  const edits = useCellEdits(definition)
  const [arrangement, setArrangement] = useState(PLAIN)
  const before = filtered.found ? undefined : definition && instead?.before?.get(definition.id)
  const drawn = useMemo(() => matrix && withGoneLines(matrix, before), [matrix, before])
  const arranged = useArranged(instead?.drawn ?? map, drawn, arrangement)

  const openDetails = useCallback(() => {
    const { cell } = workspace.selection.get()
    if (cell) workspace.openDetails({ cell, part: 'heading' })
  }, [workspace])
  const words = useMemo(
    () => ({
      rows: kindOf(framework, mainKindOf(definition?.rows ?? ''))?.plural ?? '',
      columns: kindOf(framework, mainKindOf(definition?.columns ?? ''))?.plural ?? '',
    }),
    [framework, definition],
  )

  if (!definition || !matrix || !drawn || !arranged) {
    return <EmptyState title={text.noMatrices.title}>{text.noMatrices.body}</EmptyState>
  }
  const showAll = () => {
    setArrangement(PLAIN)
    workspace.go({ where: [] })
  }
  const isEmpty = drawn.rows.length === 0 || drawn.columns.length === 0
  const showsNothing = arranged.lines.length === 0 || arranged.columns.length === 0
  const shownRows = arranged.lines.filter((line) => line.type === 'row').length
  const empty = text.noRows(words.rows, words.columns)
  return (
    <section className={styles.screen} aria-label={text.matrixNamed(definition.title)}>
      <VisuallyHidden>
        <h2>{definition.title}</h2>
      </VisuallyHidden>
      <MatrixChoice
        definition={definition}
        matrices={framework.matrices}
        onChoose={() => setArrangement(PLAIN)}
      />
      <FilterBar definition={definition} problem={filtered.problem} />
      <Covering matrix={matrix} filtered={filtered.found} />
      <ClaimsBand matrix={matrix} />
      <Key closed={definition.closed === true} />
      <MatrixTools
        map={map}
        matrix={matrix}
        words={words}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
      {workspace.isViewer && <p className={styles.readOnly}>{text.readOnly}</p>}
      <div className={styles.body}>
        {isEmpty && filtered.found ? (
          <EmptyState
            title={text.nothingMatches.title}
            action={<Button onClick={showAll}>{text.nothingMatches.showAll}</Button>}
          >
            {text.nothingMatches.body}
          </EmptyState>
        ) : isEmpty ? (
          <EmptyState title={empty.title}>{empty.body}</EmptyState>
        ) : showsNothing ? (
          <EmptyState
            title={text.nothingMatches.title}
            action={<Button onClick={showAll}>{text.nothingMatches.showAll}</Button>}
          >
            {text.nothingMatches.body}
          </EmptyState>
        ) : (
          <MatrixGrid
            // Another matrix is another grid, which begins in its own first cell.
            key={definition.id}
            matrix={drawn}
            arranged={arranged}
            corner={text.corner(words.rows, words.columns)}
            counts={{
              row: text.rowTotal(
                arranged.columns.length < matrix.columns.length,
                matrix.columns.length,
                words.columns,
              ),
              column: text.columnTotal(shownRows < matrix.rows.length, matrix.rows.length, words.rows),
            }}
            edits={edits}
            onOpen={openDetails}
          />
        )}
      </div>
    </section>
  )
}
