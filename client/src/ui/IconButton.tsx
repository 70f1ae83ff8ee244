import type { ReactNode } from 'react'
import styles from './Button.module.css'
import { Button, type ButtonProps } from './Button.tsx'
import { classes } from './classes.ts'
import { Tooltip } from './tooltip/index.ts'

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label' | 'children'> {
  /** The name of the button: spoken, and shown when it is pointed at or focused. */
  label: string
  /** Shown after the name in the tooltip, such as "Ctrl Z". */
  keys?: string | undefined
  /** A lucide icon. */
  children: ReactNode
}

export function IconButton({
  label,
  keys,
  variant = 'quiet',
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} variant={variant} aria-label={label} className={classes(styles.icon, className)}>
        {children}
      </Button>
    </Tooltip>
  )
}
