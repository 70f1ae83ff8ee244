import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Prompt } from '../context/index.ts'
import styles from './PromptMenu.module.css'

/** The answers to a question, by pointer or keys; Escape and clicking away answer nothing. */
export function PromptList({ asked, close }: { asked: Prompt; close: () => void }) {
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const menu = list.current
    if (!menu) return
    const host = menu.offsetParent?.getBoundingClientRect()
    const { width, height } = menu.getBoundingClientRect()
    if (host) {
      menu.style.left = `${Math.max(8, Math.min(asked.x - host.x, host.width - width - 8))}px`
      menu.style.top = `${Math.max(8, Math.min(asked.y - host.y, host.height - height - 8))}px`
    }
    menu.querySelector('button')?.focus({ preventScroll: true })
  }, [asked])

  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (!list.current?.contains(event.target as Node)) close()
    }
    window.addEventListener('pointerdown', onDown, true)
    return () => window.removeEventListener('pointerdown', onDown, true)
  }, [close])

  const leave = (): void => {
    const canvas = list.current?.parentElement?.querySelector<HTMLElement>('[data-canvas]')
    close()
    canvas?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) buttons.at((at + step) % buttons.length)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      role="menu"
      aria-label={asked.title}
      className={styles.menu}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div className={styles.title} aria-hidden="true">
        {asked.title}
      </div>
      {asked.options.map((option) => (
        <button
          key={option.key}
          type="button"
          role="menuitem"
          className={styles.option}
          onClick={() => {
            // The answer may put the focus somewhere itself, such as in the title of a new card: it comes last.
            leave()
            option.run()
          }}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
