import { can } from '@golden-thread/shared/protocol'
import {
  Bookmark,
  CalendarClock,
  Download,
  Ellipsis,
  MessageSquare,
  Presentation,
  Search,
  Share2,
  Spline,
} from 'lucide-react'
import { ExportItems, ExportMenu } from '../../exports/index.ts'
import { commandWords, screenWords, shellWords } from '../../text/index.ts'
import { Button, classes, IconButton, Menu, MenuItem } from '../../ui/index.ts'
import {
  lookAsAtToday,
  type OpenWorkspace,
  presentViews,
  showKeys,
  useMapState,
} from '../../workspace/index.ts'
import { ShowDetails } from '../sidePanel/index.ts'
import { HistoryButtons } from './HistoryButtons.tsx'
import { MapTitle } from './MapTitle.tsx'
import { MeMenu } from './MeMenu.tsx'
import { People } from './People.tsx'
import { ScreenTabs } from './ScreenTabs.tsx'
import { StatusPill } from './StatusPill.tsx'
import styles from './TopBar.module.css'

/** The bar above every screen of a map. On narrow screens what does not fit is in "More". */
export function TopBar({ workspace }: { workspace: OpenWorkspace }) {
  const { mayEdit, isViewer, role } = workspace
  const hasViews = useMapState((map) => map.views.size > 0)
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <a href="/" className={styles.home} aria-label={shellWords.allMaps} title={shellWords.allMaps}>
          <Spline aria-hidden="true" />
        </a>
        <MapTitle />
        {isViewer && <span className={styles.role}>{shellWords.viewOnly}</span>}
      </div>
      <ScreenTabs />
      <ShowDetails className={styles.details} />
      <div className={styles.end}>
        <StatusPill />
        <People />
        {mayEdit && (
          <span className={classes(styles.group, styles.wide)}>
            <HistoryButtons />
          </span>
        )}
        <IconButton
          label={shellWords.search}
          keys={showKeys('Mod+K')}
          className={styles.wide}
          onClick={() => workspace.openPalette()}
        >
          <Search />
        </IconButton>
        {hasViews && (
          <Button
            variant="quiet"
            className={styles.wide}
            aria-label={shellWords.present}
            title={commandWords.present}
            onClick={() => presentViews(workspace)}
          >
            <Presentation aria-hidden="true" />
            <span className={styles.roomy}>{shellWords.present}</span>
          </Button>
        )}
        <IconButton
          label={commandWords.asAt}
          className={styles.wide}
          onClick={() => lookAsAtToday(workspace)}
        >
          <CalendarClock />
        </IconButton>
        <Menu
          align="end"
          trigger={
            <Button
              variant="quiet"
              className={classes(styles.wide, styles.square)}
              aria-label={shellWords.record}
              title={shellWords.record}
            >
              <MessageSquare aria-hidden="true" />
            </Button>
          }
        >
          <RecordItems workspace={workspace} />
        </Menu>
        <IconButton
          label={shellWords.savedViews}
          className={styles.wide}
          onClick={() => workspace.openDialog({ type: 'views' })}
        >
          <Bookmark />
        </IconButton>
        <ExportMenu
          trigger={
            <Button variant="quiet" className={styles.wide}>
              <Download aria-hidden="true" />
              {shellWords.export}
            </Button>
          }
        />
        {can(role, 'manage links') && (
          <Button className={styles.wide} onClick={() => workspace.openDialog({ type: 'share' })}>
            <Share2 aria-hidden="true" />
            {shellWords.share}
          </Button>
        )}
        <span className={styles.narrow}>
          <MoreMenu workspace={workspace} />
        </span>
        <MeMenu workspace={workspace} />
      </div>
    </header>
  )
}

function MoreMenu({ workspace }: { workspace: OpenWorkspace }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" aria-label={shellWords.more} className={styles.square}>
          <Ellipsis aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem onSelect={() => workspace.openPalette()}>{shellWords.search}</MenuItem>
      {workspace.mayEdit && <MenuItem onSelect={() => workspace.undo()}>{commandWords.undo}</MenuItem>}
      {workspace.mayEdit && <MenuItem onSelect={() => workspace.redo()}>{commandWords.redo}</MenuItem>}
      <MenuItem onSelect={() => presentViews(workspace)}>{commandWords.present}</MenuItem>
      <MenuItem onSelect={() => lookAsAtToday(workspace)}>{commandWords.asAt}</MenuItem>
      <MenuItem onSelect={() => workspace.openDialog({ type: 'views' })}>{commandWords.savedViews}</MenuItem>
      <RecordItems workspace={workspace} />
      <MenuItem onSelect={() => workspace.go({ screen: 'framework' })}>
        {commandWords.screen(screenWords.framework)}
      </MenuItem>
      {can(workspace.role, 'manage links') && (
        <MenuItem onSelect={() => workspace.openDialog({ type: 'share' })}>{commandWords.share}</MenuItem>
      )}
      <ExportItems />
    </Menu>
  )
}

/** What is said of the map, and what is proved. */
function RecordItems({ workspace }: { workspace: OpenWorkspace }) {
  return (
    <>
      {can(workspace.role, 'read the comments') && (
        <MenuItem onSelect={() => workspace.openDialog({ type: 'comments' })}>{shellWords.comments}</MenuItem>
      )}
      <MenuItem onSelect={() => workspace.openDialog({ type: 'baselines' })}>{shellWords.baselines}</MenuItem>
      <MenuItem onSelect={() => workspace.openDialog({ type: 'decisions' })}>{shellWords.decisions}</MenuItem>
      {can(workspace.role, 'read the history') && (
        <MenuItem onSelect={() => workspace.openDialog({ type: 'history' })}>{shellWords.history}</MenuItem>
      )}
      {can(workspace.role, 'read the audit log') && (
        <MenuItem onSelect={() => workspace.openDialog({ type: 'owner' })}>{shellWords.owner}</MenuItem>
      )}
    </>
  )
}
