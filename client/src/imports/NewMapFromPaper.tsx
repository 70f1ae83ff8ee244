import { emptyMap, type StrategyMap } from '@golden-thread/shared/model'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { type CreatedMap, createMap, explainError, fetchFramework } from '../api/index.ts'
import { Button, Select } from '../ui/index.ts'
import { ChoosePaper } from './ChoosePaper.tsx'
import type { Given } from './given/index.ts'
import styles from './imports.module.css'
import { PaperPanel } from './PaperPanel.tsx'
import { paperWords as words } from './paperText.ts'
import { usePaper } from './usePaper.ts'

/** Makes a map of the text of a paper: what it is to be, what the parts are, and what would come of it. */
export function NewMapFromPaper({
  templates,
  given,
  onMade,
}: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
}) {
  const [template, setTemplate] = useState(templates[0]?.id ?? '')
  const [map, setMap] = useState<StrategyMap>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const state = usePaper(map)
  const [toRead, setToRead] = useState(given)
  useEffect(() => {
    if (!toRead) return
    setToRead(undefined)
    void state.read(toRead)
  })
  useEffect(() => {
    let isCurrent = true
    fetchFramework(template).then(
      (framework) => isCurrent && setMap(emptyMap(framework, '')),
      (failure: unknown) => isCurrent && setError(explainError(failure)),
    )
    return () => {
      isCurrent = false
    }
  }, [template])
  const make = async (): Promise<void> => {
    if (!state.given) return
    setBusy(true)
    setError(undefined)
    const source = state.source.trim() || words.pasted
    try {
      onMade(
        await createMap({
          import: { framework: template, source, ...state.given.body, choices: { blocks: state.choices } },
        }),
      )
    } catch (failure) {
      setError(explainError(failure))
      setBusy(false)
    }
  }
  if (!state.given) return <ChoosePaper state={state} />
  return (
    <>
      <div className={styles.choices}>
        <Select label={words.framework} value={template} onChange={({ target }) => setTemplate(target.value)}>
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      {map && <PaperPanel map={map} state={state} />}
      <div role="alert">
        {error && (
          <p className={styles.error}>
            <strong>{words.notDone}.</strong> {error}
          </p>
        )}
      </div>
      <p className={styles.foot}>
        <Button onClick={state.clear}>{words.other}</Button>
        <Button
          variant="primary"
          disabled={isBusy || !state.planned || state.planned.report.created === 0}
          onClick={() => void make()}
        >
          {words.make}
        </Button>
      </p>
    </>
  )
}
