import { setFrameworkPart } from '@golden-thread/shared/commands'
import { type Framework, partIn, partNames } from '@golden-thread/shared/model'
import { type FormEvent, useDeferredValue, useId, useRef, useState } from 'react'
import { Button, Dialog, TextField } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { Effects } from './Effects.tsx'
import styles from './Framework.module.css'
import { beginning, FORMS, FormControl, JsonArea, type PartJson } from './form/index.ts'
import { idFrom, type PartWriting, readPart } from './readPart.ts'
import { text } from './text.ts'
import { useEffectsOf } from './useEffectsOf.ts'

/** The form of one part: what there is to say of it, and what saving it would do to the map. */
export function PartDialog({ writing, onClose }: { writing: PartWriting; onClose: () => void }) {
  const workspace = useWorkspace()
  const framework = useMapState((map) => map.framework)
  const { list, was, mends } = writing
  // What others make of it meanwhile stays, but for what is edited here.
  const [from] = useState(() => (was && !mends ? partIn(framework, was) : undefined))
  const [json, setJson] = useState<PartJson>(() => startOf(framework, writing))
  const [isTried, setTried] = useState(false)
  const [ownId, setOwnId] = useState(false)
  const form = useId()
  const asksId = list !== 'checks' || json.type === 'each'
  const named =
    asksId && was === undefined && !ownId
      ? { ...json, id: json.id ?? suggested(framework, writing, json) }
      : json
  const read = readPart(framework, writing, named)
  const seen = useDeferredValue(JSON.stringify(named))
  const intent = read.ok ? { ...read.value, from, ...(mends ? { mends } : {}) } : null
  const effects = useEffectsOf(setFrameworkPart, intent, seen)
  const word = list === 'fields' ? text.field : text.lists[list].one
  const set = (key: string) => (value: unknown) => setJson(withKey(json, key, value))
  const keys = FORMS[list].filter(({ when }) => when?.(json) ?? true)

  const why = useRef<HTMLDivElement>(null)
  const seeWhy = () => why.current?.scrollIntoView?.({ block: 'nearest' })

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!intent) return seeWhy()
    const done = workspace.edit(setFrameworkPart, intent)
    if (done.ok || done.error.code === 'unchanged') onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={titleOf(word, writing, json)}
      footer={
        <>
          <Button onClick={onClose}>{text.form.cancel}</Button>
          <Button type="submit" form={form} variant="primary">
            {text.form.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} className={styles.form}>
        {keys.map((spec) => (
          <FormControl
            key={spec.key}
            spec={spec}
            part={json}
            framework={framework}
            onChange={set(spec.key)}
          />
        ))}
        {asksId && !was && (
          <TextField
            label={text.form.id}
            help={text.form.idHelp}
            value={String(named.id ?? '')}
            onChange={({ target }) => {
              setOwnId(true)
              set('id')(target.value)
            }}
          />
        )}
        <Rest json={json} list={list} isOpen={mends !== undefined} onChange={setJson} />
      </form>
      <div ref={why} className={styles.does}>
        <Effects effects={effects} error={read.ok ? undefined : read.error} isTried={isTried} />
      </div>
    </Dialog>
  )
}

function titleOf(word: string, { was, mends }: PartWriting, { label, title, id }: PartJson): string {
  const name = String(label ?? title ?? id ?? was?.field ?? was?.id ?? '')
  if (mends) return text.form.mend(word, name)
  return was ? text.form.edit(word, name) : text.form.add(word)
}

/** What the form has no place for: keys of a later version, and what is wrong in a part that is mended. */
function Rest({
  json,
  list,
  isOpen,
  onChange,
}: {
  json: PartJson
  list: PartWriting['list']
  isOpen: boolean
  onChange: (json: PartJson) => void
}) {
  const known = new Set(['id', 'fields', ...FORMS[list].map(({ key }) => key)])
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !known.has(key)))
  const kept = Object.fromEntries(Object.entries(json).filter(([key]) => known.has(key)))
  // Once it is there it stays, also while all of it is being taken out.
  const [isShown] = useState(isOpen || Object.keys(rest).length > 0)
  if (!isShown) return null
  return (
    <details className={styles.rest} open={isOpen || undefined}>
      <summary>{text.form.rest}</summary>
      <JsonArea
        label={text.form.rest}
        help={text.form.restHelp}
        value={rest}
        onChange={(value) =>
          onChange(
            typeof value === 'object' && value !== null ? { ...kept, ...value } : { ...kept, '': 'no JSON' },
          )
        }
      />
    </details>
  )
}

function startOf(framework: Framework, { list, was, mends }: PartWriting): PartJson {
  if (mends) return typeof mends.json === 'object' && mends.json !== null ? { ...mends.json } : {}
  const held = was && partIn(framework, was)
  return typeof held === 'object'
    ? ({ ...held } as unknown as PartJson)
    : beginning(list, framework.kinds[0]?.id ?? '')
}

function suggested(
  framework: Framework,
  { list, owner }: PartWriting,
  { label, plural, title }: PartJson,
): string {
  const held = owner && partIn(framework, owner)
  const siblings: readonly unknown[] =
    list === 'fields'
      ? typeof held === 'object' && 'fields' in held
        ? (held.fields ?? [])
        : []
      : (framework[list] ?? [])
  return idFrom(String(label ?? title ?? plural ?? ''), partNames(list, siblings))
}

function withKey(json: PartJson, key: string, value: unknown): PartJson {
  const { [key]: _, ...rest } = json
  return value === undefined ? rest : { ...json, [key]: value }
}
