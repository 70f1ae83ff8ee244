import { createElement } from '@golden-thread/shared/commands'
import type { KindId } from '@golden-thread/shared/model'
import { firstRegister } from '@golden-thread/shared/queries'
import { useId, useMemo, useState } from 'react'
import { Button, EmptyState } from '../ui/index.ts'
import { useMapState, useMayEdit, useStore, useWorkspace } from '../workspace/index.ts'
import { registerEdits } from './edits.ts'
import styles from './Register.module.css'
import { RegisterGrid } from './RegisterGrid.tsx'
import { RegisterHead } from './RegisterHead.tsx'
import { text } from './text.ts'
import { PLAIN, useRegister } from './useRegister.ts'

/** Elements of one kind, or of several, as a table to read, sort, filter, write in and paste into. */
export function RegisterScreen() {
  const workspace = useWorkspace()
  const first = useMapState(({ framework }) => firstRegister(framework) ?? '')
  const asked = useStore(workspace.view, (view) => view.register) ?? first
  const mayEdit = useMayEdit()
  const [arrangement, setArrangement] = useState(PLAIN)
  const register = useRegister(asked, arrangement)
  const [added, setAdded] = useState<string | null>(null)
  const edits = useMemo(() => register && registerEdits(workspace, register), [workspace, register])
  const id = useId()
  if (!register || !edits) {
    return (
      <EmptyState
        title={text.none.title}
        action={
          <Button onClick={() => workspace.go({ screen: 'register', register: null })}>
            {text.none.choose}
          </Button>
        }
      >
        {text.none.body}
      </EmptyState>
    )
  }
  const { table, rows, all } = register
  const [kind] = table.kinds
  const add = (wanted: KindId): void => {
    const done = workspace.edit(createElement, { kind: wanted, title: '' })
    if (!done.ok) return
    // A filter would hide what was just asked for.
    setArrangement((before) => ({ ...before, words: '' }))
    setAdded(done.value.element.id)
    workspace.announce(text.added(table.kinds.find((each) => each.id === wanted)?.label ?? wanted))
  }
  const empty = text.empty(table.title)
  return (
    <section className={styles.screen} aria-labelledby={id}>
      <RegisterHead
        headingId={id}
        register={register}
        arrangement={arrangement}
        onArrange={setArrangement}
        onChoose={() => setArrangement(PLAIN)}
      />
      {workspace.isViewer && <p className={styles.quiet}>{text.readOnly}</p>}
      {all === 0 && <EmptyState title={empty.title}>{mayEdit ? empty.body : empty.viewer}</EmptyState>}
      {all > 0 && rows.length === 0 && (
        <EmptyState
          title={text.nothing.title}
          action={
            <Button onClick={() => setArrangement({ ...arrangement, words: '' })}>
              {text.nothing.showAll}
            </Button>
          }
        >
          {text.nothing.body}
        </EmptyState>
      )}
      {(rows.length > 0 || (mayEdit && all === 0)) && (
        <RegisterGrid
          // Another register is another table, which begins in its own first cell.
          key={asked}
          register={register}
          edits={edits}
          sort={arrangement.sort}
          onSort={(sort) => setArrangement({ ...arrangement, sort })}
          addLabel={kind ? text.add(kind.label) : ''}
          onAdd={() => kind && add(kind.id)}
          added={added}
          onAddedShown={() => setAdded(null)}
        />
      )}
      {mayEdit && table.kinds.length > 1 && (
        <p className={styles.adds}>
          {table.kinds.map(({ id: each, label }) => (
            <Button key={each} size="small" onClick={() => add(each)}>
              {text.add(label)}
            </Button>
          ))}
        </p>
      )}
    </section>
  )
}
