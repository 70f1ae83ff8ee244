import { emptyMap, type StrategyMap } from '@golden-thread/shared/model'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { type CreatedMap, createMap, explainError, fetchFramework } from '../../api/index.ts'
import { Button, Select } from '../../ui/index.ts'
import type { Given } from '../given/index.ts'
import styles from '../imports.module.css'
import { ChooseModel } from './ChooseModel.tsx'
import { ModelPanel } from './ModelPanel.tsx'
import { modelWords as words } from './modelText.ts'
import { useModel } from './useModel.ts'

/** Makes a map of a model of another program: what it is to be, what the types are, and what would come of it. */
export function NewMapFromModel({
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
  const state = useModel(map, given)
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
    const { choices, given: model } = state
    const source = state.source.trim() || model.name
    try {
      onMade(
        await createMap({ import: { framework: template, title: source, source, ...model.body, choices } }),
      )
    } catch (failure) {
      setError(explainError(failure))
      setBusy(false)
    }
  }
  if (!state.given) return <ChooseModel state={state} />
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
      {map && <ModelPanel map={map} state={state} />}
      <div role="alert">
        {error && (
          <p className={styles.error}>
            <strong>{words.notDone}.</strong> {error}
          </p>
        )}
      </div>
      <p className={styles.foot}>
        <Button onClick={() => state.read(undefined)}>{words.other}</Button>
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
