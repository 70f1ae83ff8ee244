import { Accessibility, LogOut, Pencil, UserRound } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { shellWords } from '../text/index.ts'
import { lazily, Menu, MenuChoice, MenuGroup, MenuItem, MenuLink, MenuSeparator } from '../ui/index.ts'
import { signOut, type Theme, theme, useStore } from '../workspace/index.ts'

const AccountItems = lazily(async () => (await import('./AccountItems.tsx')).AccountItems)

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** What is one's own: name, theme, leaving; `places` and `choices` are what the page around it adds. */
export function PersonMenu({
  name,
  trigger,
  places,
  choices,
  onRename,
}: {
  name: string
  trigger: ComponentProps<typeof Menu>['trigger']
  places?: ReactNode
  choices?: ReactNode
  onRename: () => void
}) {
  const chosen = useStore(theme)
  return (
    <Menu align="end" trigger={trigger}>
      <MenuGroup label={name}>
        <MenuItem icon={<Pencil />} onSelect={onRename}>
          {shellWords.yourName}
        </MenuItem>
        {places}
        <MenuLink icon={<UserRound />} href="/account">
          {shellWords.yourData}
        </MenuLink>
        <AccountItems />
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
      {choices}
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => void signOut()}>
        {shellWords.signOut}
      </MenuItem>
    </Menu>
  )
}
