import { byCode, type ElementId, isAlive, labelOf } from '@golden-thread/shared/model'
import { Trash2 } from 'lucide-react'
import { Button, Panel } from '../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import { BulkEdit } from './BulkEdit.tsx'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'
import { WhatIfButton } from './WhatIfButton.tsx'

/** The list is for knowing what is meant; above this many it would only be long. */
const LISTED_MOST = 30

export function ManyDetails({ ids }: { ids: ReadonlySet<ElementId> }) {
  const workspace = useWorkspace()
  const elements = useMapState(
    (map) =>
      [...ids]
        .flatMap((id) => map.elements.get(id) ?? [])
        .filter(isAlive)
        .sort(byCode),
    sameItems,
  )
  return (
    <>
      <Panel level={2} title={words.many(elements.length)}>
        <ul className={styles.list}>
          {elements.slice(0, LISTED_MOST).map((element) => (
            <li key={element.id} className={styles.row}>
              <button
                type="button"
                className={styles.rowButton}
                onClick={() => workspace.reveal({ element: element.id })}
              >
                {labelOf(element)}
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      {workspace.mayEdit && <BulkEdit elements={elements} />}
      <div className={styles.foot}>
        <WhatIfButton ids={[...ids]} />
        {workspace.mayEdit && (
          <Button variant="danger" size="small" onClick={() => workspace.confirmDelete(ids)}>
            <Trash2 aria-hidden="true" />
            {words.manyDelete(elements.length)}
          </Button>
        )}
      </div>
    </>
  )
}
