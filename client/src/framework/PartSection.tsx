import { type PartList, partNames } from '@golden-thread/shared/model'
import { useId } from 'react'
import frame from '../ui/Frame.module.css'
import { Button } from '../ui/index.ts'
import { useMapState } from '../workspace/index.ts'
import type { Asking } from './asking.ts'
import { FieldRows } from './FieldRows.tsx'
import styles from './Framework.module.css'
import { PartRow } from './PartRow.tsx'
import { isOwner, nameOf, summaryOf } from './summaries.ts'
import { text } from './text.ts'

/** One list of the framework, each item with what it is in a line, its fields beneath it. */
export function PartSection({ list, asking }: { list: PartList; asking: Asking | null }) {
  const map = useMapState((now) => now)
  const id = useId()
  const items: readonly object[] = map.framework[list] ?? []
  const names = partNames(list, items)
  const words = text.lists[list]
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={frame.head}>
        <h3 id={id}>
          {words.many} <span className={frame.quiet}>({items.length})</span>
        </h3>
        {asking && <Button onClick={() => asking.write({ list })}>{words.add}</Button>}
      </div>
      {items.length === 0 && <p className={frame.quiet}>{text.none}</p>}
      <ul className={styles.list}>
        {items.map((item, at) => {
          const name = names[at] ?? ''
          const label = nameOf(map.framework, list, item)
          return (
            <li key={name} className={styles.part}>
              <PartRow
                at={{ list, id: name }}
                name={label}
                summary={summaryOf(map, list, item)}
                place={at}
                count={items.length}
                asking={asking}
              />
              {isOwner(list, item) && (
                <FieldRows
                  owner={{ list, id: name }}
                  name={label}
                  fields={item.fields ?? []}
                  asking={asking}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
