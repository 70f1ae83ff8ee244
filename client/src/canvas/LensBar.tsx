import { BASES, kindOf, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { X } from 'lucide-react'
import { IconButton } from '../ui/index.ts'
import { choiceFields } from './choiceFields.ts'
import { useCanvas, useScene } from './context.ts'
import styles from './LensBar.module.css'
import { type Lens, PLAIN_LENS } from './lens.ts'
import { setLens } from './lensText.ts'
import { text } from './text.ts'

/** What a lens shows, in words, for as long as there is one: nobody should take a part of the map for all of it. */
export function LensBar() {
  const tools = useCanvas()
  const lens = useScene((scene) => scene.local.lens)
  const map = useScene((scene) => scene.map)
  return (
    <section aria-label={text.lens.bar} className={styles.bar}>
      <span>{tellLens(map, lens)}</span>
      <IconButton size="small" label={text.lens.reset} onClick={() => setLens(tools, PLAIN_LENS)}>
        <X />
      </IconButton>
    </section>
  )
}

/** A lens as a line of words: "2 steps around S6 …, both ways · without values · inferred links hidden". */
export function tellLens(map: StrategyMap, lens: Lens): string {
  const { told } = text.lens
  const label = (id: Lens['lead']): string => {
    const element = id ? map.elements.get(id) : undefined
    return element ? labelOf(element) : text.untitled
  }
  const fieldLabel = (id: string): string =>
    choiceFields(map.framework).find((field) => field.id === id)?.label ?? id
  const { around, only } = lens
  const shown = [
    around && told.around(label(around.id), text.lens.steps(around.steps), text.lens[around.way]),
    lens.lead && told.lead(label(lens.lead)),
    only && told.only(fieldLabel(only.field), only.value),
    lens.findingsOnly && told.findings,
    ...[...lens.hiddenKinds].map((kind) => told.without(kindOf(map.framework, kind)?.plural ?? kind)),
    lens.hideLinks && told.without(told.links),
    lens.hiddenBases.size > 0 &&
      told.without(told.bases(BASES.filter((basis) => lens.hiddenBases.has(basis)).join(', '))),
    lens.lines === 'strength' && told.lines,
    lens.shade && told.shade(fieldLabel(lens.shade)),
  ]
  const words = shown.filter(Boolean).join(' · ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
