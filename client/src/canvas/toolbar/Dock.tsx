import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton, lazily } from '../../ui/index.ts'
import { useStore, type WritableStore } from '../../workspace/index.ts'
import { text } from '../text/index.ts'
import styles from './Dock.module.css'

const ViewFilterFields = lazily(async () => (await import('./ViewFilterFields.tsx')).ViewFilterFields)
const LanesFields = lazily(async () => (await import('./LanesFields.tsx')).LanesFields)

/** What is open beside the map: which part of it stands back, or how everyone sees it. */
export type Docked = 'view' | 'lanes' | null

const TITLES = { view: text.filter.title, lanes: text.lanes.title } as const

/** A column beside the map, which makes room for it: over the map it would cover what it changes. */
export function Dock({ docked }: { docked: WritableStore<Docked> }) {
  const what = useStore(docked)
  return what && <Opened key={what} what={what} onClose={() => docked.set(null)} />
}

function Opened({ what, onClose }: { what: Exclude<Docked, null>; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const close = (): void => {
    onClose()
    document.querySelector<HTMLElement>(`[data-docks="${what}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    close()
  }
  return (
    <section className={styles.dock} aria-labelledby="canvas-dock" onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 id="canvas-dock" ref={heading} tabIndex={-1} className={styles.title}>
          {TITLES[what]}
        </h2>
        <IconButton size="small" label={text.close} onClick={close}>
          <X />
        </IconButton>
      </div>
      {what === 'view' ? <ViewFilterFields /> : <LanesFields />}
    </section>
  )
}
