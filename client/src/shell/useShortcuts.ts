import { useEffect } from 'react'
import { type Command, isSingleCharacter, matchesKeys, type Workspace } from '../workspace/index.ts'
import { singleKeys } from './singleKeys.ts'

/** Runs commands by their keys, wherever the focus is, except where the keys mean something to what has the focus. */
export function useShortcuts(workspace: Workspace): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || workspace.dialog.get()) return
      const command = workspace.commands.get().find((candidate) => isMeant(candidate, event))
      if (!command) return
      event.preventDefault()
      command.run()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [workspace])
}

function isMeant(command: Command, event: KeyboardEvent): boolean {
  if (!command.keys || !matchesKeys(command.keys, event)) return false
  if (command.enabled?.() === false) return false
  if (isSingleCharacter(command.keys) && !singleKeys.get()) return false
  // In a text field Ctrl Z takes typing back, and letters are letters; only what a field has no use for is ours.
  return !isTextField(event.target) || command.keys === 'Mod+K'
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])',
  ) !== null
