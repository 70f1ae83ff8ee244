import type { Finding } from '@golden-thread/shared/coverage'
import { kindSign } from '@golden-thread/shared/drawing'
import type { ElementId } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { commandWords } from '../text/index.ts'
import { KindMark } from '../ui/index.ts'
import { type Command, showKeys, useStore, useWorkspace } from '../workspace/index.ts'
import { type MapItem, mapItems } from './mapItems.ts'
import styles from './Palette.module.css'
import { SearchDialog } from './SearchDialog.tsx'
import type { SearchGroup } from './search.ts'
import { paletteWords as words } from './text.ts'

interface PaletteItem extends MapItem {
  readonly command?: Command
}

/** Every command by name, and all of the map by its words. */
export function Palette({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const commands = useStore(workspace.commands)
  const { map, findings } = useStore(workspace.state)

  const groups = useMemo((): SearchGroup<PaletteItem>[] => {
    const usable = commands.filter((command) => command.id !== 'palette' && command.enabled?.() !== false)
    const byGroup = Map.groupBy(usable, (command) => command.group)
    return [
      ...[...byGroup].sort(byRank).map(([label, members]) => ({
        label,
        items: members.map((command) => ({ id: command.id, text: command.title, command })),
      })),
      ...mapItems(map, findings),
    ]
  }, [commands, map, findings])

  const choose = ({ command, element, link, finding }: PaletteItem) => {
    // Closed first: a command may open a dialog of its own. The dialog then gives the focus back, and what a command
    // puts the focus on, such as the title of a new card, must come after that.
    onClose()
    if (command) requestAnimationFrame(() => command.run())
    else if (element) workspace.reveal({ element })
    else if (link) workspace.reveal({ link })
    else if (finding) showFinding(finding)
  }
  const showFinding = ({ elements: [element], links: [link], matrix }: Finding) => {
    if (link) workspace.reveal({ link })
    else if (element) workspace.reveal({ element })
    else if (matrix) workspace.go({ screen: 'matrix', matrix })
    else workspace.go({ screen: 'findings' })
  }
  const signOf = (id: ElementId) => kindSign(map.framework, map.elements.get(id)?.kind)
  return (
    <SearchDialog
      title={words.title}
      placeholder={words.placeholder}
      groups={groups}
      onChoose={choose}
      onClose={onClose}
      renderStart={({ element }) => element && <KindMark sign={signOf(element)} />}
      renderEnd={({ command }) =>
        command?.keys ? <kbd className={styles.keys}>{showKeys(command.keys)}</kbd> : null
      }
    />
  )
}

/** Linking and making first, since nothing is done more often; what is about oneself last; the others as they were added. */
function byRank([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return rank(a) - rank(b)
}

function rank(group: string): number {
  const { link, make, you }: Readonly<Record<string, string>> = commandWords.groups
  if (group === you) return 3
  const first = [link, make].indexOf(group)
  return first === -1 ? 2 : first
}
