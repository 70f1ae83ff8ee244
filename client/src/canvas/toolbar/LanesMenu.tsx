import { Columns3 } from 'lucide-react'
import { Button, lazily, Popover } from '../../ui/index.ts'
import { text } from '../text/index.ts'
import toolbar from './Toolbar.module.css'
import styles from './ViewFilterMenu.module.css'

const LanesFields = lazily(async () => (await import('./LanesFields.tsx')).LanesFields)

/** How everyone sees the map: where cards stand, and which kinds are columns, bands or badges, in which order. */
export function LanesMenu() {
  return (
    <Popover
      side="bottom"
      label={text.lanes.title}
      trigger={
        <Button variant="quiet">
          <Columns3 />
          <span className={toolbar.word}>{text.lanes.button}</span>
        </Button>
      }
    >
      <div className={styles.popup}>
        <LanesFields />
      </div>
    </Popover>
  )
}
