import { BASES, kindOf, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { X } from 'lucide-react'
import { IconButton } from '../../ui/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { NO_FILTER, setViewFilter, type ViewFilter } from '../filter/index.ts'
import { text } from '../text/index.ts'
import { choiceFields } from './choiceFields.ts'
import styles from './ViewFilterBar.module.css'

/** What a view filter shows, in words, for as long as there is one: nobody should take a part of the map for all of it. */
export function ViewFilterBar() {
  const tools = useCanvas()
  const filter = useScene((scene) => scene.local.filter)
  const map = useScene((scene) => scene.map)
  return (
    <section aria-label={text.filter.bar} className={styles.bar}>
      <span>{describeViewFilter(map, filter)}</span>
      <IconButton size="small" label={text.filter.reset} onClick={() => setViewFilter(tools, NO_FILTER)}>
        <X />
      </IconButton>
    </section>
  )
}

/** A view filter as a line of words: "2 steps around S6 …, both ways · without values · inferred links hidden". */
export function describeViewFilter(map: StrategyMap, filter: ViewFilter): string {
  const { told } = text.filter
  const label = (id: ViewFilter['lead']): string => {
    const element = id ? map.elements.get(id) : undefined
    return element ? labelOf(element) : text.untitled
  }
  const fieldLabel = (id: string): string =>
    choiceFields(map.framework).find((field) => field.id === id)?.label ?? id
  const { around, only } = filter
  const shown = [
    around && told.around(label(around.id), text.filter.steps(around.steps), text.filter[around.way]),
    filter.lead && told.lead(label(filter.lead)),
    only && told.only(fieldLabel(only.field), only.value),
    filter.findingsOnly && told.findings,
    ...[...filter.hiddenKinds].map((kind) => told.without(kindOf(map.framework, kind)?.plural ?? kind)),
    filter.hideLinks && told.without(told.links),
    filter.hiddenBases.size > 0 &&
      told.without(told.bases(BASES.filter((basis) => filter.hiddenBases.has(basis)).join(', '))),
    filter.lines === 'strength' && told.lines,
    filter.shade && told.shade(fieldLabel(filter.shade)),
  ]
  const words = shown.filter(Boolean).join(' · ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
