import { setBasis } from '@golden-thread/shared/commands'
import { BASES, type Basis, type Link, type LinkId, linkReading } from '@golden-thread/shared/model'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Button, IconButton } from '../ui/index.ts'
import { sameItems, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './BasisPrompt.module.css'
import { basisWords, partsWords as words } from './text.ts'

/**
 * Asks whoever has just drawn a link what it rests on: one key or one press, and nothing is held up by not answering.
 * `hasKeys` is false for who has turned single keys off.
 */
export function BasisPrompt({ hasKeys }: { hasKeys: boolean }) {
  const { drawn } = useWorkspace()
  const ids = useStore(drawn)
  const links = useMapState((map) => ids.flatMap((id) => map.links.get(id) ?? []), sameItems)
  const [first] = links
  return first?.basis === 'assumed' ? <Asked key={first.id} links={links} hasKeys={hasKeys} /> : null
}

const NONE: readonly LinkId[] = []

function Asked({ links, hasKeys }: { links: readonly Link[]; hasKeys: boolean }) {
  const workspace = useWorkspace()
  const [first] = links
  const reading = useMapState((map) =>
    first && links.length === 1 ? linkReading(map, first) : words.severalLinks(links.length),
  )
  const ask = links.length === 1 ? words.ask : words.askOfSeveral
  const leave = () => workspace.drawn.set(NONE)
  const choose = (basis: Basis): void => {
    if (basis === 'assumed') leave()
    else if (!workspace.edit(setBasis, { ids: links.map(({ id }) => id), basis }).ok) return
    if (basis === 'stated' && first) {
      workspace.notify({
        text: words.nowStated(reading),
        action: { label: words.giveParagraph, run: () => workspace.reveal({ link: first.id }) },
      })
    } else workspace.announce(words.nowRests(reading, basisWords[basis].word))
  }
  useEffect(() => {
    // Said once, when it appears: what was made, and which keys answer.
    workspace.announce(hasKeys ? words.askedWithKeys(reading, ask) : words.asked(reading, ask))
  }, [workspace, reading, ask, hasKeys])
  useEffect(
    () =>
      workspace.selection.subscribe(() => {
        const { link: selected, elements } = workspace.selection.get()
        const isOther = selected !== null && !links.some(({ id }) => id === selected)
        if (isOther || elements.size > 0) workspace.drawn.set(NONE)
      }),
    [workspace, links],
  )
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      const basis = BASES.find((candidate) => basisWords[candidate].key === event.key.toUpperCase())
      if (event.key !== 'Escape' && !(basis && hasKeys)) return
      event.preventDefault()
      event.stopPropagation()
      if (basis) choose(basis)
      else leave()
    }
    // Before the screen below: there the same letters may mean something else.
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  })
  return (
    <section className={styles.prompt} aria-label={words.askLabel}>
      <p className={styles.words}>
        <strong>{reading}.</strong> {ask}
      </p>
      <div className={styles.choices}>
        {BASES.map((basis) => (
          <Button key={basis} size="small" title={basisWords[basis].meaning} onClick={() => choose(basis)}>
            {basisWords[basis].word}
            {hasKeys && <kbd className={styles.key}>{basisWords[basis].key}</kbd>}
          </Button>
        ))}
        <IconButton label={words.later} keys="Esc" size="small" onClick={leave}>
          <X />
        </IconButton>
      </div>
      <p className={styles.counts}>{words.whatCounts}</p>
    </section>
  )
}

/** Somebody writes, or looks at something that lies over the map: their keys are not meant for the question. */
const isElsewhere = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)) ||
  document.querySelector('[role="dialog"], [role="menu"]') !== null
