import { Blocks, Keyboard, Rows3 } from 'lucide-react'
import { Avatar, PersonMenu } from '../../me/index.ts'
import { shellWords } from '../../text/index.ts'
import { Button, MenuChoice, MenuItem, MenuLink, VisuallyHidden } from '../../ui/index.ts'
import { type OpenWorkspace, useStore } from '../../workspace/index.ts'
import styles from './MeMenu.module.css'

/** One's own settings with a map open: also the way to the others, the keys, and what is read out. */
export function MeMenu({ workspace }: { workspace: OpenWorkspace }) {
  const { me } = workspace
  const isMuted = useStore(workspace.announcer.muted)
  return (
    <PersonMenu
      name={me.name}
      onRename={() => workspace.openDialog({ type: 'name' })}
      trigger={
        <Button variant="quiet" className={styles.trigger}>
          <Avatar name={me.name} colour={me.colour} />
          <VisuallyHidden>{shellWords.me(me.name)}</VisuallyHidden>
        </Button>
      }
      places={
        <>
          <MenuLink icon={<Rows3 />} href="/">
            {shellWords.allMaps}
          </MenuLink>
          <MenuItem icon={<Blocks />} onSelect={() => workspace.go({ screen: 'framework' })}>
            {shellWords.framework}
          </MenuItem>
          <MenuItem icon={<Keyboard />} keys="?" onSelect={() => workspace.openDialog({ type: 'shortcuts' })}>
            {shellWords.shortcuts}
          </MenuItem>
        </>
      }
      choices={
        <MenuChoice
          label={shellWords.announceOthers}
          value={isMuted ? 'off' : 'on'}
          options={[
            { value: 'on', label: shellWords.on },
            { value: 'off', label: shellWords.off },
          ]}
          onChange={(value) => workspace.announcer.setMuted(value === 'off')}
        />
      }
    />
  )
}
