import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { matrixKeys } from '../../text/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { showKeys } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'

/** The keys of the grid, in a list. */
export function KeysDialog() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Keyboard /> {text.keys}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={text.keysTitle}>
        <dl className={styles.keyList}>
          {matrixKeys.keys.map(([keys, meaning]) => (
            <div key={keys} className={styles.keyRow}>
              <dt>
                <kbd>{keys.replaceAll('Ctrl', showKeys('Mod'))}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}
