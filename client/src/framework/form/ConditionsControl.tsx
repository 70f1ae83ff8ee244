import type { Field, Framework } from '@golden-thread/shared/model'
import { TextField } from '../../ui/index.ts'
import { Choice } from './Choice.tsx'
import { boundOf, ConditionValues } from './ConditionValues.tsx'
import { fieldOptions, fieldsOfKinds } from './fieldOptions.ts'
import type { PartJson } from './formKey.ts'
import { formText } from './formText.ts'
import { ListOf } from './ListOf.tsx'
import { PathControl } from './PathControl.tsx'

const words = formText.condition

interface Around {
  readonly framework: Framework
  /** The kinds that are asked. */
  readonly kinds: readonly string[]
}

/** What elements of some kinds have to meet, all of it. */
export function ConditionsControl({
  label,
  value,
  onChange,
  ...around
}: Around & {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: readonly PartJson[]) => void
}) {
  return (
    <ListOf<PartJson>
      label={label}
      one={words.one}
      add={words.add}
      items={(Array.isArray(value) ? value : []).map((item) => (typeof item === 'object' ? { ...item } : {}))}
      fresh={() => ({ field: fieldsOfKinds(around.framework, around.kinds)[0]?.id ?? '', filled: true })}
      onChange={onChange}
    >
      {(item, set) => <Condition {...around} item={item} onChange={set} />}
    </ListOf>
  )
}

/** No id of a field has a space. */
const PATH = ' path'

function Condition({
  framework,
  kinds,
  item,
  onChange,
}: Around & { item: PartJson; onChange: (item: PartJson) => void }) {
  const { kind, path, field } = item
  const own = typeof kind === 'string' ? { kind } : {}
  const asked = typeof kind === 'string' ? [kind] : kinds
  const fields = fieldsOfKinds(framework, asked)
  const chosen = fields.find(({ id }) => id === field)
  return (
    <>
      {(kinds.length > 1 || typeof kind === 'string') && (
        <Choice
          label={words.kind}
          none={words.allKinds}
          value={kind}
          options={framework.kinds.flatMap(({ id, plural }) => (kinds.includes(id) ? [[id, plural]] : []))}
          onChange={(next) => {
            const { kind: _, ...rest } = item
            onChange(next ? { ...rest, kind: next } : rest)
          }}
        />
      )}
      <Choice
        label={words.asks}
        isNeeded
        value={path === undefined ? field : PATH}
        options={[...fieldOptions(fields), [PATH, words.path]]}
        onChange={(next) =>
          onChange(next === PATH ? { ...own, path: [], some: true } : { ...own, field: next, filled: true })
        }
      />
      {path === undefined ? (
        <OfField field={chosen} item={item} own={own} onChange={onChange} />
      ) : (
        <>
          <PathControl
            label={formText.path.one}
            value={path}
            framework={framework}
            from={asked}
            onChange={(next) => onChange({ ...item, path: next })}
          />
          <Choice
            label={words.how}
            isNeeded
            value={item.some === false ? 'none' : 'some'}
            options={Object.entries(words.leads)}
            onChange={(next) => onChange({ ...item, some: next === 'some' })}
          />
        </>
      )}
    </>
  )
}

function OfField({
  field,
  item,
  own,
  onChange,
}: {
  field: Field | undefined
  item: PartJson
  own: PartJson
  onChange: (item: PartJson) => void
}) {
  const way = wayOf(item)
  const start = { ...own, field: item.field }
  const list = way === 'is' || way === 'not' ? way : undefined
  return (
    <>
      <Choice
        label={words.how}
        isNeeded
        value={way}
        options={Object.entries(words.ways)}
        onChange={(next) => onChange({ ...start, ...beginningOf(next ?? 'filled', item) })}
      />
      {list && (
        <ConditionValues
          field={field}
          value={item[list]}
          onChange={(next) => onChange({ ...start, [list]: next })}
        />
      )}
      {way === 'between' &&
        (['least', 'most'] as const).map((key) => (
          <TextField
            key={key}
            label={words[key]}
            value={String(item[key] ?? '')}
            onChange={({ target }) => {
              const { [key]: _, ...rest } = item
              onChange(target.value === '' ? rest : { ...item, [key]: boundOf(field, target.value) })
            }}
          />
        ))}
    </>
  )
}

function wayOf(item: PartJson): keyof typeof words.ways {
  if (Array.isArray(item.is)) return 'is'
  if (Array.isArray(item.not)) return 'not'
  if (item.filled === true) return 'filled'
  return item.filled === false ? 'empty' : 'between'
}

/** What stood in the one list goes on in the other. */
function beginningOf(way: string, { is, not }: PartJson): PartJson {
  if (way === 'is' || way === 'not') return { [way]: is ?? not ?? [] }
  if (way === 'between') return {}
  return { filled: way === 'filled' }
}
