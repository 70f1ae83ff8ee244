const elements = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-outline="element"]')]

/** Moves the focus to the element before (-1) or after (1) the one that has it, over the bounds of kinds. */
export function stepFocus(from: HTMLElement, step: 1 | -1): void {
  const all = elements()
  all[all.indexOf(from) + step]?.focus()
}

/** Focuses the row of an element or a link, once what is being drawn is there. */
export function focusKey(key: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus())
}

/** Runs what takes an element away, and leaves the focus on its neighbour instead of nowhere. */
export function leaveFor(key: string, remove: () => void): void {
  const all = elements()
  const index = all.findIndex((element) => element.dataset['key'] === key)
  const neighbour = all[index + 1] ?? all[index - 1]
  remove()
  // A menu that closes hands the focus back first.
  setTimeout(
    () => neighbour?.isConnected && document.activeElement === document.body && neighbour.focus(),
    50,
  )
}
