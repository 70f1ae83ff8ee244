import type { Finding } from '@golden-thread/shared/coverage'
import {
  aliveElements,
  type ElementId,
  kindOf,
  type LinkId,
  labelOf,
  linkReading,
  type StrategyMap,
  valueWords,
} from '@golden-thread/shared/model'
import { aliasesOf, currentValue, shownLinks } from '@golden-thread/shared/queries'
import type { SearchGroup, SearchItem } from './search.ts'
import { paletteWords as words } from './text.ts'

/** Something of the map that was found, and where it leads. */
export interface MapItem extends SearchItem {
  readonly element?: ElementId
  readonly link?: LinkId
  readonly finding?: Finding
}

/** All of a map that can be searched: elements are listed at once, the rest when somebody searches. */
export function mapItems(map: StrategyMap, findings: readonly Finding[]): readonly SearchGroup<MapItem>[] {
  const elements = aliveElements(map)
  const links = shownLinks(map)
  return [
    {
      label: words.elements,
      items: elements.map((element) => ({
        id: element.id,
        text: labelOf(element),
        hint: words.kindAndNames(
          kindOf(map.framework, element.kind)?.label ?? element.kind,
          aliasesOf(map, element),
        ),
        element: element.id,
      })),
    },
    { label: words.links, items: links.map((link) => linkItem(map, link)) },
    { label: words.evidence, items: links.flatMap((link) => evidenceItems(map, link)) },
    { label: words.fields, items: elements.flatMap((element) => fieldItems(map, element)) },
    {
      label: words.findings,
      items: findings.map((finding) => ({
        id: `finding ${finding.id}`,
        text: finding.sentence,
        isOnlySearched: true,
        finding,
      })),
    },
  ]
}

const linkItem = (map: StrategyMap, link: ReturnType<typeof shownLinks>[number]): MapItem => ({
  id: `link ${link.id}`,
  text: linkReading(map, link),
  hint: link.note || undefined,
  isOnlySearched: true,
  link: link.id,
})

const evidenceItems = (map: StrategyMap, link: ReturnType<typeof shownLinks>[number]): MapItem[] =>
  link.evidence.map(({ id, source, paragraph, quotation }) => ({
    id: `evidence ${link.id} ${id}`,
    text: quotation || words.noQuotation,
    hint: [source, paragraph && words.paragraph(paragraph), linkReading(map, link)]
      .filter(Boolean)
      .join(' · '),
    isOnlySearched: true,
    link: link.id,
  }))

const fieldItems = (map: StrategyMap, element: ReturnType<typeof aliveElements>[number]): MapItem[] =>
  (kindOf(map.framework, element.kind)?.fields ?? []).flatMap(({ id, label }) => {
    const value = currentValue(map, element, id)
    return value === undefined || value === ''
      ? []
      : [
          {
            id: `field ${element.id} ${id}`,
            text: words.field(label, valueWords(value)),
            hint: labelOf(element),
            isOnlySearched: true,
            element: element.id,
          },
        ]
  })
