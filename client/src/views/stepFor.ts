export type PresenterStep = 'next' | 'previous' | 'first' | 'last' | 'leave' | 'notes' | 'full'

const STEPS: Readonly<Record<string, PresenterStep>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  n: 'notes',
  f: 'full',
}

/** Keys that a remote control sends, and Escape: they are the presenter's wherever the focus is. */
const ALWAYS = new Set(['PageDown', 'PageUp', 'Escape'])

/** What has keys of its own: whoever goes in there walks by the arrows and comes back with Tab. */
const OWN_KEYS = '[data-canvas], [role=grid], [role=menu], input, textarea, select'

/**
 * What a key press does to a presentation, or null where it belongs to what has the focus. `isInside` when somebody
 * went into the view by themselves: a screen that takes the focus as it opens has not been gone into.
 */
export function stepFor(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  isInside: boolean,
): PresenterStep | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const step = STEPS[press.key] ?? null
  if (step === null || ALWAYS.has(press.key)) return step
  const target = press.target as Partial<Element> | null
  if (isInside && target?.closest?.(OWN_KEYS)) return null
  // The space bar presses the button that has the focus.
  if (press.key === ' ' && target?.closest?.('button, a')) return null
  return step
}
