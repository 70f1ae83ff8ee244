import type { StrategyMap } from '@golden-thread/shared/model'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import type { ReactNode } from 'react'
import { Button, Select } from '../../ui/index.ts'
import { PlanProgress, type PlanShown } from '../frame/index.ts'
import styles from '../imports.module.css'
import type { NewMapDraft } from './useNewMap.ts'

/** What the map is to be, what would come of it, what went wrong, and the way on and back. */
export function NewMapFrame({
  templates,
  newMap,
  words,
  created,
  made,
  onTemplate,
  onOther,
  onMake,
  children,
}: {
  templates: readonly TemplateSummary[]
  newMap: NewMapDraft
  words: {
    readonly framework: string
    readonly notDone: string
    readonly other: string
    readonly make: string
  }
  /** How much it would make; undefined while that is not known. */
  created: number | undefined
  /** How that is worked out. */
  made: PlanShown
  onTemplate?: () => void
  onOther: () => void
  onMake: () => void
  children: (map: StrategyMap) => ReactNode
}) {
  const { template, setTemplate, map, error, isBusy } = newMap
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={words.framework}
          value={template}
          onChange={({ target }) => {
            onTemplate?.()
            setTemplate(target.value)
          }}
        >
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      {map && children(map)}
      <div role="alert">
        {error && (
          <p className={styles.error}>
            <strong>{words.notDone}.</strong> {error}
          </p>
        )}
      </div>
      <div className={styles.foot}>
        <PlanProgress made={made} />
        <Button onClick={onOther}>{words.other}</Button>
        <Button
          variant="primary"
          disabled={isBusy || !created || made.share !== undefined || made.isStopped}
          onClick={onMake}
        >
          {words.make}
        </Button>
      </div>
    </>
  )
}
