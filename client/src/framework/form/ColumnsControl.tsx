import type { Framework } from '@golden-thread/shared/model'
import { TextField } from '../../ui/index.ts'
import { Choice } from './Choice.tsx'
import { fieldOptions, fieldsOfKinds } from './fieldOptions.ts'
import type { FormKey, PartJson } from './formKey.ts'
import { formText } from './formText.ts'
import { ListOf } from './ListOf.tsx'
import { PathControl } from './PathControl.tsx'

const words = formText.column

/** Columns of a table, each a field of what stands in its rows, or what a path from there leads to. */
export function ColumnsControl({
  spec: { label, help, namesFields = false },
  value,
  framework,
  kinds,
  onChange,
}: {
  spec: FormKey
  value: unknown
  framework: Framework
  /** Those of the rows. */
  kinds: readonly string[]
  onChange: (value: readonly PartJson[] | undefined) => void
}) {
  const fields = fieldsOfKinds(framework, kinds)
  return (
    <ListOf<PartJson>
      label={label}
      help={help}
      one={words.one}
      add={words.add}
      items={(Array.isArray(value) ? value : []).map((item) => (typeof item === 'object' ? { ...item } : {}))}
      fresh={() => {
        const [first] = fields
        if (!first) return { label: '', path: [] }
        return namesFields ? { field: first.id } : { label: first.label, field: first.id }
      }}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
    >
      {(item, set) => {
        const isPath = item.path !== undefined
        const heading = namesFields && !isPath ? {} : { label: item.label ?? '' }
        return (
          <>
            {'label' in heading && (
              <TextField
                label={words.label}
                value={String(heading.label)}
                onChange={({ target }) => set({ ...item, label: target.value })}
              />
            )}
            <Choice
              label={words.shows}
              isNeeded
              value={isPath ? 'path' : 'field'}
              options={[
                ['field', words.field],
                ['path', words.path],
              ]}
              onChange={(next) =>
                set(
                  next === 'path'
                    ? { label: item.label ?? '', path: [] }
                    : { ...(namesFields ? {} : heading), field: fields[0]?.id ?? '' },
                )
              }
            />
            {isPath ? (
              <PathControl
                label={formText.path.one}
                value={item.path}
                framework={framework}
                from={kinds}
                onChange={(path) => set({ ...item, path })}
              />
            ) : (
              <Choice
                label={words.isField}
                isNeeded
                value={item.field}
                options={fieldOptions(fields)}
                onChange={(field) => set({ ...item, field })}
              />
            )}
          </>
        )
      }}
    </ListOf>
  )
}
