import { editFieldText, setField, setPeriod } from '@golden-thread/shared/commands'
import { type Element, type Field, kindOf } from '@golden-thread/shared/model'
import { currentValue, observationsOf } from '@golden-thread/shared/queries'
import { Panel } from '../../ui/index.ts'
import { useMapState, useWorkspace } from '../../workspace/index.ts'
import styles from '../Details.module.css'
import { detailsWords as words } from '../text.ts'
import { Observations } from './Observations.tsx'
import { SeriesField } from './SeriesField.tsx'
import { ValueField } from './ValueField.tsx'
import { ValueRead } from './ValueRead.tsx'

interface Editing {
  onFocus: () => void
  onBlur: () => void
}

/** What the framework asks of an element of its kind. */
export function ElementFields({ element, ...editing }: { element: Element } & Editing) {
  const fields = useMapState((map) => kindOf(map.framework, element.kind)?.fields)
  if (!fields || fields.length === 0) return null
  return (
    <Panel title={words.fields}>
      <div className={styles.fields}>
        {fields.map((field) => (
          <div key={field.id} data-part={`field ${field.id}`}>
            <OneField element={element} field={field} {...editing} />
          </div>
        ))}
      </div>
    </Panel>
  )
}

function OneField({ element, field, ...editing }: { element: Element; field: Field } & Editing) {
  const workspace = useWorkspace()
  const value = useMapState((map) => currentValue(map, element, field.id))
  const isObserved = useMapState((map) => observationsOf(map, element.id, field.id).length > 0)
  const { id } = element
  const readOnly = !workspace.mayEdit
  // What was observed last is the value: to change it, it is observed again.
  const isShown = readOnly || isObserved
  return (
    <>
      {field.type === 'series' && !isObserved ? (
        <SeriesField
          field={field}
          value={value}
          readOnly={readOnly}
          onPeriod={(period, amount) =>
            workspace.edit(setPeriod, { id, field: field.id, period, value: plainAmount(amount) })
          }
        />
      ) : isShown ? (
        <ValueRead field={field} value={value} />
      ) : (
        <ValueField
          field={field}
          value={value}
          onChoose={(chosen) => workspace.edit(setField, { ids: [id], field: field.id, value: chosen })}
          onWrite={(written) => workspace.edit(editFieldText, { id, field: field.id, ...written })}
          {...editing}
        />
      )}
      {(field.observed || isObserved) && <Observations element={element} field={field} />}
    </>
  )
}

/** A plain number is kept as one, everything else as it is written. */
function plainAmount(text: string): number | string {
  const number = Number(text)
  return text.trim() !== '' && String(number) === text.trim() ? number : text
}
