import { PLAIN_FRAMEWORK, readFramework } from '@golden-thread/shared/document'
import type { Framework } from '@golden-thread/shared/model'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { useEffect, useId, useState } from 'react'
import { fetchFramework, fetchTemplates } from '../api/index.ts'
import { Field, Select } from '../ui/index.ts'
import styles from './Framework.module.css'
import { text } from './text.ts'

const BLANK = 'blank '

/** Where another framework comes from. What cannot be read is told in a sentence, and nothing is chosen. */
export function SourceChoice({ onChoose }: { onChoose: (framework: Framework | undefined) => void }) {
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>([])
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<string>()
  const status = useId()
  const words = text.replacing
  useEffect(() => {
    void fetchTemplates().then(setTemplates, () => setTemplates([]))
  }, [])

  function take(json: unknown) {
    const whole = json as { framework?: unknown } | null
    const read = readFramework(
      typeof whole === 'object' && whole !== null && 'framework' in whole ? whole.framework : json,
    )
    setError(read.ok ? undefined : words.unusable(read.error))
    onChoose(read.ok ? read.value : undefined)
  }
  async function choose(id: string) {
    setChosen(id)
    onChoose(undefined)
    setError(undefined)
    if (id === '') return
    if (id === BLANK) return take({ ...PLAIN_FRAMEWORK, language: 2 })
    try {
      take(await fetchFramework(id))
    } catch {
      setError(words.failed)
    }
  }
  async function open(file: File | undefined) {
    if (!file) return
    setChosen('')
    try {
      take(JSON.parse(await file.text()))
    } catch {
      onChoose(undefined)
      setError(words.noJson)
    }
  }
  return (
    <>
      <Select label={words.from} value={chosen} onChange={({ target }) => void choose(target.value)}>
        <option value="">{words.chooseTemplate}</option>
        <option value={BLANK}>{words.blank}</option>
        {templates.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Field label={words.file} help={words.fileHelp}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => void open(target.files?.[0])}
          />
        )}
      </Field>
      <p role="status" id={status} className={styles.wrong}>
        {error}
      </p>
    </>
  )
}
