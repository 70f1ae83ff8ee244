import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` once a view at most; `quiet` has no border until it is pointed at; a `place` leads there. */
  variant?: 'plain' | 'primary' | 'quiet' | 'place' | 'danger'
  size?: 'normal' | 'small'
}

export function Button({
  variant = 'plain',
  size = 'normal',
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(styles.button, styles[variant], size === 'small' && styles.small, className)}
    />
  )
}

/** A link that stands among buttons: what it leads to, or takes away, is an address. */
export function LinkButton({
  size = 'normal',
  ...rest
}: ComponentProps<'a'> & { href: string } & Pick<ButtonProps, 'size'>) {
  return <a {...rest} className={classes(styles.button, size === 'small' && styles.small)} />
}
