import { aliveElements, type ElementId, kindOf, labelOf } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { commandWords } from '../text/shell.ts'
import { KindMark } from '../ui/index.ts'
import { type Command, showKeys, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Palette.module.css'
import { SearchDialog } from './SearchDialog.tsx'
import type { SearchGroup, SearchItem } from './search.ts'
import { paletteWords as words } from './text.ts'

interface PaletteItem extends SearchItem {
  readonly command?: Command
  readonly element?: ElementId
}

/** Every command and every element, by name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const commands = useStore(workspace.commands)
  const map = useStore(workspace.state, (state) => state.map)

  const groups = useMemo((): SearchGroup<PaletteItem>[] => {
    const usable = commands.filter((command) => command.id !== 'palette' && command.enabled?.() !== false)
    const byGroup = Map.groupBy(usable, (command) => command.group)
    const elements = aliveElements(map).map((element) => ({
      id: element.id,
      text: labelOf(element),
      hint: kindOf(map.framework, element.kind)?.label ?? element.kind,
      element: element.id,
    }))
    return [
      ...[...byGroup].sort(byRank).map(([label, members]) => ({
        label,
        items: members.map((command) => ({ id: command.id, text: command.title, command })),
      })),
      { label: words.elements, items: elements },
    ]
  }, [commands, map])

  const choose = ({ command, element }: PaletteItem) => {
    // Closed first: a command may open a dialog of its own. The dialog then gives the focus back, and what a command
    // puts the focus on, such as the title of a new card, must come after that.
    onClose()
    if (command) requestAnimationFrame(() => command.run())
    else if (element) workspace.reveal({ element })
  }
  const archetypeOf = (id: ElementId) => kindOf(map.framework, map.elements.get(id)?.kind ?? '')?.archetype
  return (
    <SearchDialog
      title={words.title}
      placeholder={words.placeholder}
      groups={groups}
      onChoose={choose}
      onClose={onClose}
      renderStart={({ element }) => {
        const archetype = element && archetypeOf(element)
        return archetype ? <KindMark archetype={archetype} /> : null
      }}
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
