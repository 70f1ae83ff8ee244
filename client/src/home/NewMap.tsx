import { type TemplateSummary, wireLimits } from '@golden-thread/shared/protocol'
import { FileUp, Plus, Sheet } from 'lucide-react'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { type CreatedMap, createMap, explainError, type NewMap as Start } from '../api/index.ts'
import { classes, lazily } from '../ui/index.ts'
import styles from './Home.module.css'
import { MadeMap } from './MadeMap.tsx'
import { homeWords as words } from './text.ts'

const NewMapFromGiven = lazily(async () => (await import('../imports/index.ts')).NewMapFromGiven)

const isJson = ({ name, type }: File): boolean => type === 'application/json' || /\.json$/i.test(name)

/** Ways to start a map: each template, a table, and a file. What is made shows its links before it is opened. */
export function NewMap({
  templates,
  dropped,
}: {
  templates: readonly TemplateSummary[]
  /** A file that was dropped on the page. */
  dropped?: File | undefined
}) {
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<CreatedMap>()
  const file = useRef<HTMLInputElement>(null)
  const [isTable, setTable] = useState(dropped !== undefined && !isJson(dropped))
  const [brought, setBrought] = useState(dropped)

  const start = async (from: Start) => {
    setBusy(true)
    setError(undefined)
    try {
      setMade(await createMap(from))
    } catch (failure) {
      setError(explainError(failure))
      setBusy(false)
    }
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    // The same file can be chosen again once it has been mended.
    event.target.value = ''
    if (chosen) void bringIn(chosen)
  }
  const bringIn = async (chosen: File) => {
    if (chosen.size > wireLimits.IMPORT_BYTES_MAX) {
      return setError(words.tooLarge(wireLimits.IMPORT_BYTES_MAX / 1024 / 1024))
    }
    const { parsePlain } = await import('@golden-thread/shared/document')
    let json: unknown
    try {
      json = parsePlain(await chosen.text())
    } catch {
      return setError(words.notJson)
    }
    // The models of other programs are asked about; what else is no map is told by the server.
    const isOurs = typeof json === 'object' && json !== null && 'format' in json
    if (!isOurs && (await import('../imports/index.ts')).isModelJson(json)) {
      setBrought(chosen)
      return setTable(true)
    }
    await start({ json })
  }
  const taken = useRef<File>(undefined)
  useEffect(() => {
    // A file is dropped once, and makes one map.
    if (!dropped || taken.current === dropped || !isJson(dropped)) return
    taken.current = dropped
    void bringIn(dropped)
  })
  if (made) return <MadeMap made={made} />
  if (isTable)
    return <NewMapFromGiven templates={templates} given={brought && { file: brought }} onMade={setMade} />
  return (
    <>
      <ul className={styles.templates}>
        {templates.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              disabled={isBusy}
              className={styles.template}
              onClick={() => void start({ template: template.id })}
            >
              <Plus aria-hidden="true" />
              <span>
                <strong>{template.title}</strong>
                <small>{template.description}</small>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            disabled={isBusy}
            className={classes(styles.template, styles.file)}
            onClick={() => setTable(true)}
          >
            <Sheet aria-hidden="true" />
            <span>
              <strong>{words.table}</strong>
              <small>{words.tableHelp}</small>
            </span>
          </button>
        </li>
        <li>
          <button
            type="button"
            disabled={isBusy}
            className={classes(styles.template, styles.file)}
            onClick={() => file.current?.click()}
          >
            <FileUp aria-hidden="true" />
            <span>
              <strong>{words.json}</strong>
              <small>{words.jsonHelp}</small>
            </span>
          </button>
          <input
            ref={file}
            hidden
            type="file"
            accept=".json,application/json"
            aria-label={words.json}
            onChange={choose}
          />
        </li>
      </ul>
      <div role="alert">
        {error && (
          <p className={styles.error}>
            <strong>{words.notImported}.</strong> {error}
          </p>
        )}
      </div>
    </>
  )
}
