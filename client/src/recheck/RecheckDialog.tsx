import { confirmLink } from '@golden-thread/shared/commands'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { type LinkToRecheck, linksToRecheck } from './linksToRecheck.ts'
import styles from './Recheck.module.css'
import { recheckWords as words } from './text.ts'

/** Links that are drawn at once; more come up as these are checked. */
const SHOWN_MAX = 100

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A walk through the links whose ends read differently now: each is read again, and said to be checked or looked into. */
export function RecheckDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const map = useMapState((whole) => whole)
  const links = useMemo(() => linksToRecheck(map), [map])
  const shown = links.slice(0, SHOWN_MAX)
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const at = Math.min(place, shown.length - 1)
  const wantsFocus = useRef(false)
  useLayoutEffect(() => {
    const line = at >= 0 && wantsFocus.current ? list.current?.children[at] : undefined
    wantsFocus.current = false
    if (line instanceof HTMLElement) line.focus()
  })

  const check = ({ id, reading }: LinkToRecheck): void => {
    wantsFocus.current = true
    const made = workspace.edit(confirmLink, { id })
    if (made.ok)
      workspace.notify({
        text: words.done(reading, links.length - 1),
        action: { label: words.undo, run: made.value.takeBack },
      })
  }
  const look = ({ id }: LinkToRecheck): void => {
    onClose()
    workspace.reveal({ link: id })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const link = shown[at]
    const isLine = event.target === list.current?.children[at]
    const step = STEPS[event.key]
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return
    if (step) {
      wantsFocus.current = true
      setPlace(Math.max(0, Math.min(shown.length - 1, at + step)))
    } else if (event.key === 'Enter' && isLine) look(link)
    else if (event.key.toLowerCase() === 'c' && workspace.mayEdit) check(link)
    else return
    event.preventDefault()
  }
  return (
    <Dialog open size="wide" onClose={onClose} title={words.title} description={words.description}>
      <p role="status" className={styles.quiet}>
        {links.length === 0 ? words.none : words.left(links.length)}
      </p>
      {links.length > 0 && <p className={styles.quiet}>{words.keys}</p>}
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {shown.map((link, index) => (
          <li
            key={link.id}
            className={styles.link}
            data-first={index === 0 || undefined}
            // One tab stop for the whole list, as in a grid.
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setPlace(index)}
          >
            <p className={styles.reading}>{link.reading}</p>
            {link.ends.map(({ was, is }) => (
              <p key={was} className={styles.quiet}>
                {words.was(was, is)}
              </p>
            ))}
            <div className={styles.actions}>
              {workspace.mayEdit && (
                <Button
                  size="small"
                  tabIndex={index === at ? 0 : -1}
                  aria-label={words.checkedNamed(link.reading)}
                  onClick={() => check(link)}
                >
                  {words.checked}
                </Button>
              )}
              <Button
                size="small"
                variant="quiet"
                tabIndex={index === at ? 0 : -1}
                aria-label={words.showNamed(link.reading)}
                onClick={() => look(link)}
              >
                {words.show}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {links.length > SHOWN_MAX && <p className={styles.quiet}>{words.more(links.length - SHOWN_MAX)}</p>}
    </Dialog>
  )
}
