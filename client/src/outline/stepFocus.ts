/** Moves the focus to the element before (-1) or after (1) the one that has it, over the bounds of kinds. */
export function stepFocus(from: HTMLElement, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-outline="element"]')]
  all[all.indexOf(from) + step]?.focus()
}
