import { Redo2, Undo2 } from 'lucide-react'
import { shellWords } from '../../text/index.ts'
import { IconButton } from '../../ui/index.ts'
import { showKeys, useStore, useWorkspace } from '../../workspace/index.ts'

/** Undo and redo, saying what they would do. They stay focusable when there is nothing to do, so focus is not lost. */
export function HistoryButtons() {
  const workspace = useWorkspace()
  const { undo, redo } = useStore(workspace.history)
  return (
    <>
      <IconButton
        label={shellWords.undo(undo)}
        keys={showKeys('Mod+Z')}
        aria-disabled={undo === null}
        onClick={() => workspace.undo()}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={shellWords.redo(redo)}
        keys={showKeys('Mod+Shift+Z')}
        aria-disabled={redo === null}
        onClick={() => workspace.redo()}
      >
        <Redo2 />
      </IconButton>
    </>
  )
}
