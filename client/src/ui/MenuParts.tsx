import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './Menu.module.css'

export interface MenuProps {
  trigger: ReactElement<Record<string, unknown>>
  align?: 'start' | 'end'
  children: ReactNode
}

export interface MenuItemProps {
  icon?: ReactNode
  keys?: string | undefined
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

export interface MenuLinkProps {
  icon?: ReactNode
  href: string
  /** Downloads what is at the address instead of going there. */
  download?: boolean
  children: ReactNode
}

export interface MenuChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  onChange: (value: T) => void
}

/** `Menu` and its parts, once they are needed. */
export function MenuRoot({ trigger, align = 'start', children }: MenuProps) {
  return (
    // It is drawn first in the moment in which its button is pressed.
    <Base.Root defaultOpen>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className={styles.positioner}>
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({ icon, keys, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item className={styles.item} disabled={disabled} onClick={onSelect}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </Base.Item>
  )
}

export function MenuLink({ icon, href, download = false, children }: MenuLinkProps) {
  return (
    <Base.LinkItem className={styles.item} href={href} {...(download ? { download: '' } : {})} closeOnClick>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
    </Base.LinkItem>
  )
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group className={styles.group}>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: T) => onChange(next)} className={styles.group}>
      <Base.Group>
        <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={styles.item}>
            <span className={styles.icon}>
              <Base.RadioItemIndicator>
                <Check />
              </Base.RadioItemIndicator>
            </span>
            <span className={styles.words}>{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  )
}

export const MenuSeparator = () => <Base.Separator className={styles.separator} />
