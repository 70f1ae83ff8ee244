import type { Me } from '@golden-thread/shared/protocol'
import { Accessibility, LogOut, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../me/index.ts'
import { shellWords } from '../text/shell.ts'
import {
  Button,
  lazily,
  Menu,
  MenuChoice,
  MenuGroup,
  MenuItem,
  MenuLink,
  MenuSeparator,
  VisuallyHidden,
} from '../ui/index.ts'
import { leave, type Theme, theme, useStore } from '../workspace/index.ts'
import styles from './Home.module.css'

const NameDialog = lazily(async () => (await import('../me/NameDialog.tsx')).NameDialog)

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** One's own settings, without a map open. */
export function HomeMenu({ person: { name, colour } }: { person: NonNullable<Me['person']> }) {
  const chosen = useStore(theme)
  const [isNaming, setNaming] = useState(false)
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button variant="quiet" className={styles.me}>
            <VisuallyHidden>{shellWords.me(name)}</VisuallyHidden>
            <span className={styles.myName} aria-hidden="true">
              {name}
            </span>
            <Avatar name={name} colour={colour} />
          </Button>
        }
      >
        <MenuGroup label={name}>
          <MenuItem icon={<Pencil />} onSelect={() => setNaming(true)}>
            {shellWords.yourName}
          </MenuItem>
          <MenuLink icon={<Accessibility />} href="/accessibility">
            {shellWords.accessibility}
          </MenuLink>
        </MenuGroup>
        <MenuChoice
          label={shellWords.theme}
          value={chosen}
          options={THEMES.map((value) => ({ value, label: shellWords.themes[value] }))}
          onChange={theme.set}
        />
        <MenuSeparator />
        <MenuItem icon={<LogOut />} onSelect={() => void leave()}>
          {shellWords.signOut}
        </MenuItem>
      </Menu>
      {isNaming && <NameDialog name={name} onClose={() => setNaming(false)} />}
    </>
  )
}
