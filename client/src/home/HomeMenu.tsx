import { Accessibility, LogOut } from 'lucide-react'
import { shellWords } from '../text/shell.ts'
import { Button, Menu, MenuChoice, MenuGroup, MenuItem, MenuLink } from '../ui/index.ts'
import { leave, type Theme, theme, useStore } from '../workspace/index.ts'

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** One's own settings, without a map open. */
export function HomeMenu({ name }: { name: string }) {
  const chosen = useStore(theme)
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" aria-label={shellWords.me(name)}>
          {name}
        </Button>
      }
    >
      <MenuChoice
        label={shellWords.theme}
        value={chosen}
        options={THEMES.map((value) => ({ value, label: shellWords.themes[value] }))}
        onChange={theme.set}
      />
      <MenuGroup label={name}>
        <MenuLink icon={<Accessibility />} href="/accessibility">
          {shellWords.accessibility}
        </MenuLink>
        <MenuItem icon={<LogOut />} onSelect={() => void leave()}>
          {shellWords.signOut}
        </MenuItem>
      </MenuGroup>
    </Menu>
  )
}
