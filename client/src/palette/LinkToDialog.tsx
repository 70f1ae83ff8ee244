import { createLink } from '@golden-thread/shared/commands'
import {
  aliveElements,
  type ElementId,
  endKind,
  kindOf,
  labelOf,
  type RelationId,
} from '@golden-thread/shared/model'
import { useMemo, useState } from 'react'
import { KindMark } from '../ui/index.ts'
import { useElement, useStore, useWorkspace } from '../workspace/index.ts'
import { type LinkItem, linkItems } from './linkItems.ts'
import { SearchDialog } from './SearchDialog.tsx'
import { linkToWords as words } from './text.ts'

/** The way to link without a mouse: choose what to link from unless it is selected, then relation and target in one. */
export function LinkToDialog({
  from,
  relation,
  onClose,
}: {
  from: ElementId | null
  relation?: RelationId | undefined
  onClose: () => void
}) {
  const [chosen, setChosen] = useState(from)
  const element = useElement(chosen)
  if (!element) return <FromStep onChoose={setChosen} onClose={onClose} />
  // A key: the second step is a field of its own, with nothing typed in it yet.
  return <ToStep key={element.id} from={element.id} relation={relation} onClose={onClose} />
}

function FromStep({ onChoose, onClose }: { onChoose: (id: ElementId) => void; onClose: () => void }) {
  const map = useStore(useWorkspace().state, (state) => state.map)
  const groups = useMemo(
    () =>
      map.framework.kinds.map((kind) => ({
        label: kind.plural,
        items: aliveElements(map, kind.id).map((element) => ({
          id: element.id,
          text: labelOf(element),
          archetype: kind.archetype,
        })),
      })),
    [map],
  )
  return (
    <SearchDialog
      title={words.titleFrom}
      placeholder={words.placeholderFrom}
      groups={groups}
      onChoose={(item) => onChoose(item.id)}
      onClose={onClose}
      renderStart={(item) => <KindMark archetype={item.archetype} />}
    />
  )
}

function ToStep({
  from,
  relation,
  onClose,
}: {
  from: ElementId
  relation?: RelationId | undefined
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const map = useStore(workspace.state, (state) => state.map)
  const element = map.elements.get(from)
  const groups = useMemo(() => (element ? linkItems(map, element, relation) : []), [map, element, relation])

  const make = (choice: LinkItem) => {
    onClose()
    // What it made is said with the question of what it rests on.
    workspace.edit(createLink, { relation: choice.relation, from: choice.from, to: choice.to })
  }
  const archetypeOf = (choice: LinkItem) => {
    const other = 'element' in choice.to && choice.to.element === from ? choice.from : choice.to
    const kind = endKind(map, other)
    return kindOf(map.framework, kind ?? '')?.archetype
  }
  return (
    <SearchDialog
      title={words.title(element ? labelOf(element) : '')}
      placeholder={words.placeholder}
      groups={groups}
      onChoose={make}
      onClose={onClose}
      renderStart={(choice) => {
        const archetype = archetypeOf(choice)
        return archetype ? <KindMark archetype={archetype} /> : null
      }}
    />
  )
}
