import type { Framework } from '@golden-thread/shared/model'
import { TextArea, TextField } from '../../ui/index.ts'
import { Checks, type Options } from './Checks.tsx'
import { Choice } from './Choice.tsx'
import { textsIn } from './fieldOptions.ts'
import type { PartJson } from './formKey.ts'
import { formText } from './formText.ts'
import { ListOf } from './ListOf.tsx'

const words = formText.section

/** What stands in a report, in its order. */
export function SectionsControl({
  label,
  value,
  framework,
  onChange,
}: {
  label: string
  value: unknown
  framework: Framework
  onChange: (value: readonly PartJson[]) => void
}) {
  return (
    <ListOf<PartJson>
      label={label}
      one={words.one}
      add={words.add}
      items={(Array.isArray(value) ? value : []).map((item) => (typeof item === 'object' ? { ...item } : {}))}
      fresh={() => ({ heading: '' })}
      onChange={onChange}
    >
      {(item, set) => {
        const type = TYPES.find((one) => one in item) ?? 'heading'
        return (
          <>
            <Choice
              label={words.is}
              isNeeded
              value={type}
              options={TYPES.map((one) => [one, words[one]])}
              onChange={(next) => set(beginningOf((next ?? 'heading') as SectionType, framework))}
            />
            <Value type={type} item={item} framework={framework} onChange={set} />
          </>
        )
      }}
    </ListOf>
  )
}

const TYPES = ['heading', 'text', 'matrix', 'measure', 'register', 'findings', 'claims', 'timeline'] as const
type SectionType = (typeof TYPES)[number]

const LISTS = { matrix: 'matrices', measure: 'measures', register: 'registers' } as const

const titled = (framework: Framework, type: keyof typeof LISTS): Options =>
  (framework[LISTS[type]] ?? []).map(({ id, title }) => [id, title])

function beginningOf(type: SectionType, framework: Framework): PartJson {
  if (type === 'claims' || type === 'timeline') return { [type]: true }
  if (type === 'findings') return { findings: ['gap', 'risk'] }
  if (type === 'heading' || type === 'text') return { [type]: '' }
  return { [type]: titled(framework, type)[0]?.[0] ?? '' }
}

function Value({
  type,
  item,
  framework,
  onChange,
}: {
  type: SectionType
  item: PartJson
  framework: Framework
  onChange: (item: PartJson) => void
}) {
  const typed = String(item[type] ?? '')
  switch (type) {
    case 'heading':
      return (
        <TextField
          label={words.words.heading}
          value={typed}
          onChange={({ target }) => onChange({ heading: target.value })}
        />
      )
    case 'text':
      return (
        <TextArea
          label={words.words.text}
          value={typed}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      )
    case 'findings':
      return (
        <Checks
          label={words.words.findings}
          value={textsIn(item.findings)}
          options={['gap', 'risk', 'note'].map((word) => [word, word])}
          onChange={(findings) => onChange({ findings })}
        />
      )
    case 'claims':
    case 'timeline':
      return null
    default:
      return (
        <Choice
          label={words.words[type]}
          isNeeded
          value={item[type]}
          options={titled(framework, type)}
          onChange={(next) => onChange({ [type]: next })}
        />
      )
  }
}
