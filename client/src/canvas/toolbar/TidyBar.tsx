import { useEffect, useRef } from 'react'
import { Button } from '../../ui/index.ts'
import { applyTidy, cancelTidy, draggedByOthers } from '../commands/tidy.ts'
import { useCanvas, useScene } from '../context/context.ts'
import { text } from '../text/index.ts'
import styles from './Toolbar.module.css'

/** Stands in for the tools while a tidied map is shown and not applied yet. */
export function TidyBar() {
  const tools = useCanvas()
  const moved = useScene((scene) => scene.local.preview?.size ?? 0)
  const apply = useRef<HTMLButtonElement>(null)
  useEffect(() => apply.current?.focus({ preventScroll: true }), [])

  return (
    <section
      aria-label={text.tidyTitle}
      data-tidy=""
      className={`${styles.bar} ${styles.tidy}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancelTidy(tools)
      }}
    >
      <div className={styles.tidyWords}>
        <p className={styles.tidyTitle}>{text.tidyTitle}</p>
        <p className={styles.tidyWhy}>{text.tidyWhy(moved, draggedByOthers(tools.workspace).size)}</p>
      </div>
      <Button ref={apply} variant="primary" onClick={() => applyTidy(tools)}>
        {text.apply}
      </Button>
      <Button onClick={() => cancelTidy(tools)}>{text.cancel}</Button>
    </section>
  )
}
