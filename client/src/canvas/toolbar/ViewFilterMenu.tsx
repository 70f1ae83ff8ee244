import { Eye } from 'lucide-react'
import { Button, lazily, Popover } from '../../ui/index.ts'
import { useScene } from '../context/context.ts'
import { isUnfiltered } from '../filter/viewFilter.ts'
import { text } from '../text/index.ts'
import toolbar from './Toolbar.module.css'
import styles from './ViewFilterMenu.module.css'

const ViewFilterFields = lazily(async () => (await import('./ViewFilterFields.tsx')).ViewFilterFields)

/** What stands back and what stays bright: around a card, by kind, by basis, by lead, by findings. */
export function ViewFilterMenu() {
  const plain = useScene((scene) => isUnfiltered(scene.local.filter))
  return (
    <Popover
      side="bottom"
      label={text.filter.title}
      trigger={
        <Button variant="quiet" aria-description={plain ? undefined : text.filter.active}>
          <Eye />
          <span className={toolbar.word}>{text.view}</span>
          {!plain && <span className={styles.dot} />}
        </Button>
      }
    >
      <div className={styles.popup}>
        <ViewFilterFields />
      </div>
    </Popover>
  )
}
