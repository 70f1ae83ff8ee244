import { createElement, createLink, createLinks } from '@golden-thread/shared/commands'
import { kindSign } from '@golden-thread/shared/drawing'
import { aliveElements, type ElementId, endKind, labelOf, type RelationId } from '@golden-thread/shared/model'
import { useCallback, useMemo, useState } from 'react'
import { Button, KindMark } from '../ui/index.ts'
import { useElement, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './LinkToDialog.module.css'
import { type LinkItem, linkItems } from './linkItems.ts'
import { newLinked } from './newLinked.ts'
import { SearchDialog, type Several } from './SearchDialog.tsx'
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
          kind: kind.id,
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
      renderStart={(item) => <KindMark sign={kindSign(map.framework, item.kind)} />}
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

  const [marked, setMarked] = useState<readonly LinkItem[]>([])
  const [isSeveral, setSeveral] = useState(false)
  const offered = useCallback(
    (title: string) => (element ? newLinked(map, element, title, relation) : []),
    [map, element, relation],
  )

  const make = (choice: LinkItem) => {
    onClose()
    const { grows } = choice
    // What it made is said with the question of what it rests on.
    if (!grows) workspace.edit(createLink, { relation: choice.relation, from: choice.from, to: choice.to })
    else {
      const { kind, outward, title } = grows
      const link = { end: { element: from }, relation: choice.relation, outward }
      workspace.edit(createElement, { kind, title, link })
    }
  }
  const makeAll = () => {
    onClose()
    const done = workspace.edit(createLinks, { links: marked })
    if (done.ok) workspace.drawn.set(done.value.links.map(({ id }) => id))
  }
  const mark = (choice: LinkItem) => {
    if (choice.grows) return make(choice)
    const was = marked.some(({ id }) => id === choice.id)
    const next = was ? marked.filter(({ id }) => id !== choice.id) : [...marked, choice]
    setMarked(next)
    workspace.announce((was ? words.unmarked : words.markedNow)(choice.text, next.length))
  }
  const kindAt = (choice: LinkItem) => {
    if (choice.grows) return choice.grows.kind
    const other = 'element' in choice.to && choice.to.element === from ? choice.from : choice.to
    return endKind(map, other)
  }
  const several: Several<LinkItem> = {
    marked: new Set(marked.map(({ id }) => id)),
    isOn: isSeveral || marked.length > 0,
    help: words.severalHelp,
    markedWord: words.marked,
    onMark: mark,
    onDone: makeAll,
    foot: (
      <div className={styles.foot}>
        <Button size="small" variant="quiet" aria-pressed={isSeveral} onClick={() => setSeveral(!isSeveral)}>
          {words.several}
        </Button>
        <span className={styles.help}>{words.severalHelp}</span>
        {marked.length > 0 && (
          <Button size="small" variant="primary" onClick={makeAll}>
            {words.make(marked.length)}
          </Button>
        )}
      </div>
    ),
  }
  return (
    <SearchDialog
      title={words.title(element ? labelOf(element) : '')}
      placeholder={words.placeholder}
      groups={groups}
      onChoose={make}
      offered={offered}
      several={several}
      onClose={onClose}
      renderStart={(choice) => <KindMark sign={kindSign(map.framework, kindAt(choice))} />}
    />
  )
}
