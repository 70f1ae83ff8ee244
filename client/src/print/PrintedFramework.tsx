import { kindOf } from '@golden-thread/shared/model'
import { useMapState } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { printWords } from './text.ts'

const LISTS = ['relations', 'matrices', 'measures', 'registers', 'reports'] as const

/** What the map is made of: kinds with their fields, and every list of what is asked of them. */
export function PrintedFramework({ now }: { now: Date }) {
  const framework = useMapState((map) => map.framework)
  const words = (kinds: readonly string[]) =>
    kinds.map((id) => (kindOf(framework, id)?.plural ?? id).toLowerCase()).join(', ')
  return (
    <>
      <PrintedHead title={printWords.framework(framework.title)} now={now} />
      <h2>{printWords.kinds}</h2>
      <ul>
        {framework.kinds.map(({ id, label, plural, prefix, fields }) => (
          <li key={id}>
            <strong>{label}</strong> {plural} {prefix}
            {fields.length > 0 && (
              <p>{printWords.fields(fields.map((field) => printWords.cut(field.label, field.type)))}</p>
            )}
          </li>
        ))}
      </ul>
      {LISTS.map((list) => {
        const parts = framework[list] ?? []
        if (parts.length === 0) return null
        return (
          <section key={list}>
            <h2>{printWords.lists[list]}</h2>
            <ul>
              {parts.map((part) => (
                <li key={part.id}>
                  {'from' in part ? `${words(part.from)} ${part.label} ${words(part.to)}` : part.title}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
