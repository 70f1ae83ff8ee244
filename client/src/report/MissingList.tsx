import { missingFrom } from '@golden-thread/shared/report'
import { Button } from '../ui/index.ts'
import { useMayEdit } from '../workspace/index.ts'
import { goToPlace, lineId, sectionId } from './places.ts'
import styles from './Report.module.css'
import { text } from './text.ts'
import type { ReportLook } from './useReported.ts'

/** What has to be written before the report goes out, each a press away. */
export function MissingList({ look }: { look: ReportLook }) {
  const mayEdit = useMayEdit()
  const { lines, sections } = missingFrom(look.map, look.report.id, look.house)
  const all = [
    ...lines.map(({ id, label }) => ({ at: lineId(id), label })),
    ...sections.map(({ id, heading }) => ({ at: sectionId(id), label: heading })),
  ]
  return (
    <section aria-label={text.missing} className={styles.missing}>
      <p role="status">{all.length === 0 ? text.missingNothing : text.missingCount(all.length)}</p>
      <ul className={styles.list}>
        {all.map(({ at, label }) => (
          <li key={at}>
            {mayEdit ? (
              <Button size="small" aria-label={text.goTo(label)} onClick={() => goToPlace(at)}>
                {label}
              </Button>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
