import { Accessibility, Keyboard, LogOut, Pencil, Rows3 } from 'lucide-react'
import { Avatar } from '../me/index.ts'
import { shellWords } from '../text/shell.ts'
import {
  Button,
  Menu,
  MenuChoice,
  MenuGroup,
  MenuItem,
  MenuLink,
  MenuSeparator,
  VisuallyHidden,
} from '../ui/index.ts'
import { leave, type OpenWorkspace, type Theme, theme, useStore } from '../workspace/index.ts'
import styles from './MeMenu.module.css'

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** What is one's own: name, theme, what is read out, and leaving. */
export function MeMenu({ workspace }: { workspace: OpenWorkspace }) {
  const { me } = workspace
  const chosen = useStore(theme)
  const isMuted = useStore(workspace.announcer.muted)
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" className={styles.trigger}>
          <Avatar name={me.name} colour={me.colour} />
          <VisuallyHidden>{shellWords.me(me.name)}</VisuallyHidden>
        </Button>
      }
    >
      <MenuGroup label={me.name}>
        <MenuItem icon={<Pencil />} onSelect={() => workspace.openDialog({ type: 'name' })}>
          {shellWords.yourName}
        </MenuItem>
        <MenuLink icon={<Rows3 />} href="/">
          {shellWords.allMaps}
        </MenuLink>
        <MenuItem icon={<Keyboard />} keys="?" onSelect={() => workspace.openDialog({ type: 'shortcuts' })}>
          {shellWords.shortcuts}
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
      <MenuChoice
        label={shellWords.announceOthers}
        value={isMuted ? 'off' : 'on'}
        options={[
          { value: 'on', label: shellWords.on },
          { value: 'off', label: shellWords.off },
        ]}
        onChange={(value) => workspace.announcer.setMuted(value === 'off')}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => void leave()}>
        {shellWords.signOut}
      </MenuItem>
    </Menu>
  )
}
