import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'

interface FieldProps {
  label: string
  /** Said under the field, and read out with it. */
  help?: ReactNode
  /** What is wrong and what to do; shown instead of the help. */
  error?: string | undefined
  /** The label is read out but not shown: only where the place makes it plain. */
  hideLabel?: boolean
}

/** A labelled place for any control; hands the control the ids to carry. */
export function Field({
  label,
  help,
  error,
  hideLabel = false,
  children,
}: FieldProps & { children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode }) {
  const id = useId()
  const note = error ?? help
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hiddenLabel : styles.label}>
        {label}
      </label>
      {children(note ? { id, 'aria-describedby': `${id}-note` } : { id })}
      {note && (
        <p id={`${id}-note`} className={error ? styles.error : styles.help}>
          {note}
        </p>
      )}
    </div>
  )
}

export function TextField({
  label,
  help,
  error,
  hideLabel,
  className,
  ...rest
}: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} help={help} error={error} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <input
          {...rest}
          {...ids}
          aria-invalid={error ? true : undefined}
          className={classes(styles.control, className)}
        />
      )}
    </Field>
  )
}

export function TextArea({
  label,
  help,
  error,
  hideLabel,
  className,
  isCalm = false,
  ...rest
}: FieldProps &
  ComponentProps<'textarea'> & {
    /** Reads as plain text until it is pointed at or written in. */
    isCalm?: boolean
  }) {
  return (
    <Field label={label} help={help} error={error} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <textarea
          rows={2}
          {...rest}
          {...ids}
          aria-invalid={error ? true : undefined}
          className={classes(styles.control, styles.area, isCalm && styles.calm, className)}
        />
      )}
    </Field>
  )
}

/** The platform's own list: every assistive technology and every phone knows it. */
export function Select({
  label,
  help,
  error,
  hideLabel,
  className,
  ...rest
}: FieldProps & ComponentProps<'select'>) {
  return (
    <Field label={label} help={help} error={error} hideLabel={hideLabel ?? false}>
      {(ids) => <select {...rest} {...ids} className={classes(styles.control, styles.select, className)} />}
    </Field>
  )
}
