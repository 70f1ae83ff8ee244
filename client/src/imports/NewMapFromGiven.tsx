import { emptyMap, type Framework, type StrategyMap } from '@golden-thread/shared/model'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { type CreatedMap, createMap, explainError, fetchFramework } from '../api/index.ts'
import { Button, Select } from '../ui/index.ts'
import { ChooseGiven } from './ChooseGiven.tsx'
import { type Door, doorFor } from './doors.ts'
import type { Given } from './given/index.ts'
import { ImportPanel } from './ImportPanel.tsx'
import styles from './imports.module.css'
import { NewMapFromModel } from './models/index.ts'
import { NewMapFromPaper } from './NewMapFromPaper.tsx'
import { rememberChoices } from './remembered.ts'
import { importWords as words } from './text.ts'
import { useImport } from './useImport.ts'

/** Makes a map of a table, of the text of a paper, or of a model of another program, known by the name of its file. */
export function NewMapFromGiven(props: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
}) {
  const [door, setDoor] = useState(doorFor(props.given))
  if (door === 'paper') return <NewMapFromPaper {...props} />
  if (door === 'model') return <NewMapFromModel {...props} />
  return <NewMapFromTable {...props} onDoor={setDoor} />
}

/** Makes a map of what somebody brings: what it is to be, how the table is taken, and what would come of it. */
function NewMapFromTable({
  templates,
  given,
  onMade,
  onDoor,
}: {
  templates: readonly TemplateSummary[]
  given?: Given | undefined
  onMade: (made: CreatedMap) => void
  onDoor: (door: Door) => void
}) {
  const [template, setTemplate] = useState(templates[0]?.id ?? '')
  const [map, setMap] = useState<StrategyMap>()
  const [brought, setBrought] = useState(given)
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const state = useImport(map, brought)
  useEffect(() => {
    let isCurrent = true
    fetchFramework(template).then(
      (framework: Framework) => isCurrent && setMap(emptyMap(framework, '')),
      (failure: unknown) => isCurrent && setError(explainError(failure)),
    )
    return () => {
      isCurrent = false
    }
  }, [template])
  const make = async (): Promise<void> => {
    if (!state.read || !map) return
    setBusy(true)
    setError(undefined)
    const sheet = 'xlsx' in state.read.body && state.table ? { sheet: state.table.name } : {}
    const { source, choices } = state
    try {
      const made = await createMap({
        import: {
          framework: template,
          title: state.read.name,
          source,
          ...state.read.body,
          ...sheet,
          choices,
        },
      })
      const [preview] = state.planned?.tables ?? []
      if (preview) rememberChoices(map.framework.id, preview)
      onMade(made)
    } catch (failure) {
      setError(explainError(failure))
      setBusy(false)
    }
  }
  if (!brought || !state.read)
    return (
      <ChooseGiven isReading={state.isReading} error={state.error} onGiven={setBrought} onDoor={onDoor} />
    )
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={words.framework}
          value={template}
          onChange={({ target }) => {
            state.choose({})
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
      {map && <ImportPanel map={map} state={state} />}
      <div role="alert">
        {error && (
          <p className={styles.error}>
            <strong>{words.notDone}.</strong> {error}
          </p>
        )}
      </div>
      <p className={styles.foot}>
        <Button onClick={() => setBrought(undefined)}>{words.otherFile}</Button>
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
