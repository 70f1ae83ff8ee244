import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` once a view at most; `quiet` has no border until it is pointed at. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
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
