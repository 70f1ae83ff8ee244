import { kindOf, type MatrixDefinition } from '@golden-thread/shared/model'
import { ListFilter, X } from 'lucide-react'
import { Button, Popover } from '../../ui/index.ts'
import { sameItems, useMapState, useStore, useWorkspace } from '../../workspace/index.ts'
import { partsOf } from './choices.ts'
import styles from './Filter.module.css'
import { FilterForm } from './FilterForm.tsx'
import { filterWords as words } from './text.ts'

/** What the matrix is narrowed to, as chips that are taken away, and the way to narrow it. */
export function FilterBar({
  definition,
  problem,
}: {
  definition: MatrixDefinition
  problem: string | undefined
}) {
  const workspace = useWorkspace()
  const where = useStore(workspace.view, (view) => view.where, sameItems)
  const framework = useMapState((map) => map.framework)
  const put = (next: readonly string[], said: string): void => {
    workspace.go({ where: next })
    workspace.announce(said)
  }
  const said = (text: string): string => {
    const { key, values } = partsOf(text)
    if (key === 'basis') return words.bases(values)
    const [kind = '', field = ''] = key.split('.')
    const found = kindOf(framework, kind)
    if (!found) return text
    const label = found.fields.find(({ id }) => id === field)?.label ?? field
    return words.condition(found.plural, label, values)
  }
  return (
    <section className={styles.bar} aria-label={words.region}>
      <Popover
        label={words.choose}
        side="bottom"
        trigger={
          <Button>
            <ListFilter aria-hidden="true" /> {words.open(where.length)}
          </Button>
        }
      >
        <FilterForm definition={definition} where={where} onChange={(next) => put(next, words.changed)} />
      </Popover>
      {where.length > 0 && (
        <ul className={styles.chips}>
          {where.map((text) => (
            <li key={text} className={styles.chip}>
              <span>{said(text)}</span>
              <button
                type="button"
                aria-label={words.remove(said(text))}
                title={words.remove(said(text))}
                onClick={() =>
                  put(
                    where.filter((each) => each !== text),
                    words.removed(said(text)),
                  )
                }
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {where.length > 1 && (
        <Button size="small" variant="quiet" onClick={() => put([], words.cleared)}>
          {words.clear}
        </Button>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {words.problem(problem)}
        </p>
      )}
    </section>
  )
}
