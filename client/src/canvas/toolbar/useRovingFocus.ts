import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A toolbar as one stop of the Tab key: arrows, Home and End walk its buttons, and it remembers which was last. */
export function useRovingFocus(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)

  // After every render: buttons come and go, and each is drawn as a stop of its own.
  useLayoutEffect(() => {
    const buttons = buttonsOf(bar.current)
    const current = buttons.find((button) => button.dataset['stop'] !== undefined) ?? buttons[0]
    for (const button of buttons) stopAt(button, button === current)
  })

  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const onFocus = (event: FocusEvent): void => {
      const buttons = buttonsOf(element)
      if (!buttons.includes(event.target as HTMLElement)) return
      for (const button of buttons) stopAt(button, button === event.target)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const buttons = buttonsOf(element)
      const at = buttons.indexOf(event.target as HTMLElement)
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
      if (at < 0 || to === undefined) return
      buttons[(to + buttons.length) % buttons.length]?.focus()
      event.preventDefault()
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  return bar
}

const buttonsOf = (bar: HTMLElement | null): HTMLElement[] =>
  [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])].filter((button) => button.checkVisibility())

function stopAt(button: HTMLElement, isStop: boolean): void {
  button.tabIndex = isStop ? 0 : -1
  if (isStop) button.dataset['stop'] = ''
  else delete button.dataset['stop']
}
