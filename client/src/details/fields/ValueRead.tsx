import { elementId, type Field, type FieldValue, isWebAddress, valueWords } from '@golden-thread/shared/model'
import { EndButton, Fact } from '../../parts/index.ts'
import { useMapState } from '../../workspace/index.ts'
import styles from './fields.module.css'
import { ScaleTag } from './ScaleTag.tsx'
import { SeriesField } from './SeriesField.tsx'

/** A value as prose, for whoever may only read. Nothing known, nothing shown. */
export function ValueRead({ field, value }: { field: Field; value: FieldValue | undefined }) {
  const named = useMapState((map) =>
    field.type === 'reference' && typeof value === 'string' && map.elements.has(elementId(value))
      ? elementId(value)
      : undefined,
  )
  if (value === undefined) return null
  if (typeof value === 'object')
    return <SeriesField field={field} value={value} readOnly onPeriod={() => {}} />
  const words = valueWords(value)
  if (named)
    return (
      <p className={styles.read}>
        <span>{field.label}</span> <EndButton end={{ element: named }} />
      </p>
    )
  if (field.type === 'url' && isWebAddress(words))
    return (
      <p className={styles.read}>
        <span>{field.label}</span>{' '}
        <a href={words} target="_blank" rel="noreferrer">
          {words}
        </a>
      </p>
    )
  return (
    <>
      <Fact label={field.label} value={field.unit ? `${words} (${field.unit})` : words} />
      <ScaleTag field={field} value={value} />
    </>
  )
}
