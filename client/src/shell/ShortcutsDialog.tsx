import { type KeyList, shortcutWords, viewKeys } from '../text/index.ts'
import { Dialog } from '../ui/index.ts'
import { type Command, showKeys, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './dialogs.module.css'
import { singleKeys } from './singleKeys.ts'

/**
 * Every key: of the commands of the frame and of the view that is shown, by group, then those that each view has for
 * itself; and the switch for those that are one plain key.
 */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const commands = useStore(useWorkspace().commands)
  const isOn = useStore(singleKeys)
  const groups = Map.groupBy(
    commands.filter((command) => command.keys),
    (command) => command.group,
  )
  return (
    <Dialog open onClose={onClose} title={shortcutWords.title} description={shortcutWords.about} size="wide">
      <div className={styles.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group} className={styles.group}>
            <h3>{group}</h3>
            <dl>
              {members.map((command) => (
                <Shortcut key={command.id} command={command} />
              ))}
            </dl>
          </section>
        ))}
        {viewKeys.map((list) => (
          <ViewKeys key={list.title} list={list} />
        ))}
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={isOn} onChange={(event) => singleKeys.set(event.target.checked)} />
        <span>
          {shortcutWords.single}. {shortcutWords.singleHelp}
        </span>
      </label>
    </Dialog>
  )
}

function ViewKeys({ list }: { list: KeyList }) {
  return (
    <section className={styles.group}>
      <h3>{list.title}</h3>
      <dl>
        {list.keys.map(([keys, meaning]) => (
          <div key={keys} className={styles.shortcut}>
            <dt>{meaning}</dt>
            <dd>
              <kbd>{keys.replaceAll('Ctrl', showKeys('Mod'))}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Shortcut({ command }: { command: Command }) {
  return (
    <div className={styles.shortcut}>
      <dt>{command.title}</dt>
      <dd>
        <kbd>{showKeys(command.keys ?? '')}</kbd>
      </dd>
    </div>
  )
}
