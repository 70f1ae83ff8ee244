import { Eye } from 'lucide-react'
import { Button, lazily, Popover } from '../ui/index.ts'
import { useScene } from './context.ts'
import styles from './LensMenu.module.css'
import { isPlain } from './lens.ts'
import toolbar from './Toolbar.module.css'
import { text } from './text.ts'

const LensFields = lazily(async () => (await import('./LensFields.tsx')).LensFields)

/** What stands back and what stays bright: around a card, by kind, by basis, by lead, by findings. */
export function LensMenu() {
  const plain = useScene((scene) => isPlain(scene.local.lens))
  return (
    <Popover
      side="top"
      label={text.lens.title}
      trigger={
        <Button variant="quiet" aria-description={plain ? undefined : text.lens.active}>
          <Eye />
          <span className={toolbar.word}>{text.view}</span>
          {!plain && <span className={styles.dot} />}
        </Button>
      }
    >
      <div className={styles.popup}>
        <LensFields />
      </div>
    </Popover>
  )
}
