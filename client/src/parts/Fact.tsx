import styles from './Fact.module.css'

/** One thing that is known, for whoever may only read: words, not a field that looks broken. Nothing known, nothing shown. */
export function Fact({
  label,
  value,
  hideLabel = false,
}: {
  label: string
  value: string
  hideLabel?: boolean | undefined
}) {
  if (value.trim() === '') return null
  return (
    <p className={styles.fact}>
      {!hideLabel && (
        <>
          <span className={styles.label}>{label}</span>{' '}
        </>
      )}
      <span className={styles.value} dir="auto">
        {value}
      </span>
    </p>
  )
}
