/** Something a person can do by name: listed in the palette, and run by its keys. */
export interface Command {
  /** Stable, for tests and for what was used last. */
  readonly id: string
  readonly title: string
  readonly group: string
  /** As `matchesKeys` reads them: "Mod+K", "Shift+?", "Delete". Mod is Ctrl, or Cmd on a Mac. */
  readonly keys?: string
  /** Left out, or answering true, when it can be run now. A command that cannot is not listed. */
  readonly enabled?: () => boolean
  run(): void
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * True when a key press is the one that `keys` names. Our own, and not tinykeys: that one wants exactly the modifiers
 * that are named, and whether "?" or a digit is typed with Shift differs from keyboard to keyboard.
 */
export function matchesKeys(
  keys: string,
  press: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? press.metaKey : press.ctrlKey
  const otherMod = isMac ? press.ctrlKey : press.metaKey
  if (mod !== parts.includes('Mod') || otherMod || press.altKey !== parts.includes('Alt')) return false
  // "?" needs Shift on some keyboards and not on others: for signs, the character that arrives is what counts.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (!isSign && press.shiftKey !== parts.includes('Shift')) return false
  // With Shift a digit arrives as "!" or as something else, by keyboard: for digits, the key that was pressed counts.
  if (/^\d$/.test(key) && press.code === `Digit${key}`) return true
  return press.key.toLowerCase() === key.toLowerCase()
}

/** The keys as people know them: "Ctrl K", or "⌘ K" on a Mac. */
export function showKeys(keys: string): string {
  const words: Record<string, string> = isMac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
    : { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' }
  return keys
    .split('+')
    .map((part) => words[part] ?? part)
    .join(' ')
}

/** True for keys that are a plain character, which WCAG 2.1.4 asks us to let people turn off. */
export const isSingleCharacter = (keys: string): boolean => /^(Shift\+)?.$/.test(keys)
