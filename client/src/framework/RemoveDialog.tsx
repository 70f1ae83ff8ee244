import { type Becomes, removeFrameworkPart } from '@golden-thread/shared/commands'
import { aliveElements, type ListedPart } from '@golden-thread/shared/model'
import { useState } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { Becoming } from './Becoming.tsx'
import { Effects } from './Effects.tsx'
import { text } from './text.ts'
import { useEffectsOf } from './useEffectsOf.ts'

/** Asks before a part is taken away: what goes with it, and what becomes of the elements of a kind. */
export function RemoveDialog({ at, name, onClose }: { at: ListedPart; name: string; onClose: () => void }) {
  const workspace = useWorkspace()
  const kinds = useMapState((map) => map.framework.kinds)
  const isKind = at.list === 'kinds' && at.field === undefined
  const count = useMapState((map) => (isKind ? aliveElements(map, at.id).length : 0))
  const [becomes, setBecomes] = useState<Becomes>()
  const isOpen = count > 0 && becomes === undefined
  const intent = { at, ...(becomes ? { becomes } : {}) }
  const effects = useEffectsOf(removeFrameworkPart, isOpen ? null : intent, JSON.stringify(intent))
  const remove = () => {
    const done = workspace.edit(removeFrameworkPart, intent)
    if (done.ok || done.error.code === 'unchanged') onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.removing.title(name)}
      footer={
        <>
          <Button onClick={onClose}>{text.form.cancel}</Button>
          <Button variant="danger" aria-disabled={isOpen} onClick={() => !isOpen && remove()}>
            {text.removing.remove}
          </Button>
        </>
      }
    >
      {count > 0 && (
        <Becoming
          words={text.used(count)}
          kinds={kinds.filter(({ id }) => id !== at.id)}
          value={becomes}
          onChange={setBecomes}
        />
      )}
      <Effects effects={effects} />
    </Dialog>
  )
}
