import { cloneElement, type ReactNode, useState } from 'react'
import { later } from './later.ts'
import type { MenuChoiceProps, MenuItemProps, MenuLinkProps, MenuProps } from './MenuParts.tsx'

const parts = later(() => import('./MenuParts.tsx'))

/**
 * A menu that hangs on its button. The button keeps its own name; the items are `MenuItem`, `MenuLink` and so on.
 * The code of menus is fetched after the page is there, or when the first button is pressed.
 */
export function Menu(props: MenuProps) {
  const [isWanted, setWanted] = useState(false)
  if (isWanted && parts.ready) return <parts.ready.MenuRoot {...props} />
  const open = () => void parts.load().then(() => setWanted(true))
  return cloneElement(props.trigger, { 'aria-haspopup': 'menu', 'aria-expanded': false, onClick: open })
}

// Items are only drawn inside an open menu, so their code is there.
export const MenuItem = (props: MenuItemProps) => parts.ready && <parts.ready.MenuItem {...props} />

/** An item that goes somewhere, or downloads. */
export const MenuLink = (props: MenuLinkProps) => parts.ready && <parts.ready.MenuLink {...props} />

export const MenuGroup = (props: { label: string; children: ReactNode }) =>
  parts.ready && <parts.ready.MenuGroup {...props} />

/** One of several, with a tick at the one that holds. */
export const MenuChoice = <T extends string>(props: MenuChoiceProps<T>) =>
  parts.ready && <parts.ready.MenuChoice {...props} />

export const MenuSeparator = () => parts.ready && <parts.ready.MenuSeparator />
