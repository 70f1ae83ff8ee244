import { kindSign } from '@golden-thread/shared/drawing'
import { AlignHorizontalDistributeCenter, Hand as HandIcon, MousePointer2, Plus, Search } from 'lucide-react'
import { memo } from 'react'
import { Button, IconButton, KindMark, Menu, MenuItem } from '../../ui/index.ts'
import { useStore, type WritableStore } from '../../workspace/index.ts'
import { ZoomBar } from '../camera/index.ts'
import { type Alignment, arrangeSelection } from '../commands/index.ts'
import { type PointerMode, useCanvas, useScene } from '../context/index.ts'
import { text } from '../text/index.ts'
import type { Docked } from './Dock.tsx'
import { DockButtons } from './DockButtons.tsx'
import styles from './Toolbar.module.css'
import { useRovingFocus } from './useRovingFocus.ts'

/**
 * The tools over the canvas, one stop of the Tab key. Each is also a command with a name, and most have keys. Drawn anew
 * only for what it shows: the board around it is drawn with every move of a card.
 */
export const Toolbar = memo(function Toolbar({
  hand,
  onHand,
  onFind,
  minimap,
  docked,
}: {
  hand: PointerMode
  onHand: (hand: PointerMode) => void
  onFind: () => void
  minimap: WritableStore<boolean>
  docked: WritableStore<Docked>
}) {
  const tools = useCanvas()
  const { workspace, actions } = tools
  const framework = useScene((scene) => scene.map.framework)
  const isFree = useScene((scene) => scene.drawing.placing === 'free')
  const bar = useRovingFocus()
  const several = useStore(workspace.selection, (selection) => selection.elements.size > 1)

  return (
    <div ref={bar} role="toolbar" aria-label={text.tools} className={styles.bar}>
      {workspace.mayEdit && (
        <>
          <IconButton label={text.select} aria-pressed={hand === 'select'} onClick={() => onHand('select')}>
            <MousePointer2 />
          </IconButton>
          <IconButton label={text.hand} aria-pressed={hand === 'pan'} onClick={() => onHand('pan')}>
            <HandIcon />
          </IconButton>
          <span className={styles.rule} />
          <Menu
            trigger={
              <Button variant="quiet">
                <Plus />
                <span className={styles.word}>{text.addMenu}</span>
              </Button>
            }
          >
            {framework.kinds.map((kind) => (
              <MenuItem
                key={kind.id}
                icon={<KindMark sign={kindSign(framework, kind.id)} size={14} />}
                onSelect={() => actions.startCard(kind.id)}
              >
                {text.add(kind.label)}
              </MenuItem>
            ))}
          </Menu>
          {several && isFree && (
            <Menu
              trigger={
                <Button variant="quiet">
                  <AlignHorizontalDistributeCenter />
                  {text.arrange}
                </Button>
              }
            >
              {Object.entries(text.arrangements).map(([how, words]) => (
                <MenuItem key={how} onSelect={() => void arrangeSelection(tools, how as Alignment)}>
                  {words}
                </MenuItem>
              ))}
            </Menu>
          )}
        </>
      )}
      <IconButton label={text.find} onClick={onFind}>
        <Search />
      </IconButton>
      <DockButtons docked={docked} />
      <ZoomBar minimap={minimap} />
    </div>
  )
})
