import {
  AlignHorizontalDistributeCenter,
  Hand as HandIcon,
  LayoutGrid,
  MousePointer2,
  Plus,
  Search,
} from 'lucide-react'
import { Button, IconButton, KindMark, lazily, Menu, MenuItem } from '../../ui/index.ts'
import { useStore } from '../../workspace/index.ts'
import type { Alignment } from '../commands/align.ts'
import { arrangeSelection, previewTidy } from '../commands/lazyActions.ts'
import { useCanvas, useScene } from '../context/context.ts'
import type { PointerMode } from '../context/pointerMode.ts'
import { text } from '../text/index.ts'
import styles from './Toolbar.module.css'
import { ViewFilterMenu } from './ViewFilterMenu.tsx'

const TidyBar = lazily(async () => (await import('./TidyBar.tsx')).TidyBar)

/** The tools along the top of the canvas. Each is also a command with a name, and most have keys. */
export function Toolbar({
  hand,
  onHand,
  onFind,
}: {
  hand: PointerMode
  onHand: (hand: PointerMode) => void
  onFind: () => void
}) {
  const tools = useCanvas()
  const { workspace, actions } = tools
  const kinds = useScene((scene) => scene.map.framework.kinds)
  const previewing = useScene((scene) => scene.local.preview !== null)
  const several = useStore(workspace.selection, (selection) => selection.elements.size > 1)
  if (previewing) return <TidyBar />

  return (
    <div role="toolbar" aria-label={text.tools} className={styles.bar}>
      {workspace.mayEdit && (
        <>
          <IconButton label={text.select} aria-pressed={hand === 'select'} onClick={() => onHand('select')}>
            <MousePointer2 />
          </IconButton>
          <IconButton label={text.hand} aria-pressed={hand === 'pan'} onClick={() => onHand('pan')}>
            <HandIcon />
          </IconButton>
          <span className={styles.rule} />
          <div className={styles.kinds}>
            {kinds.map((kind) => (
              <IconButton
                key={kind.id}
                label={text.add(kind.label)}
                onClick={() => actions.startCard(kind.id)}
              >
                <KindMark archetype={kind.archetype} size={14} />
                <span className={styles.kindName}>{kind.label}</span>
              </IconButton>
            ))}
          </div>
          <div className={styles.kindsSmall}>
            <Menu
              trigger={
                <Button variant="quiet">
                  <Plus />
                  <span className={styles.word}>{text.addMenu}</span>
                </Button>
              }
            >
              {kinds.map((kind) => (
                <MenuItem
                  key={kind.id}
                  icon={<KindMark archetype={kind.archetype} size={14} />}
                  onSelect={() => actions.startCard(kind.id)}
                >
                  {text.add(kind.label)}
                </MenuItem>
              ))}
            </Menu>
          </div>
          <span className={styles.rule} />
          <IconButton label={text.tidyHint} onClick={() => void previewTidy(tools)}>
            <LayoutGrid />
          </IconButton>
          {several && (
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
      <ViewFilterMenu />
    </div>
  )
}
