import {
  cellFromKey,
  type Element,
  type Field,
  isAlive,
  type StrategyMap,
  showsLink,
} from '../../model/index.ts'
import { publicFramework } from './publicFramework.ts'
import { publicMap } from './publicMap.ts'

/**
 * The map as data for whoever may read its board's page, and so may take it apart: what the public may see of what is
 * there today, and nothing that only a screen would leave out. No one who drew it is named, and the words of reports,
 * of sources and of saved views stay where they are.
 */
export function publicCopy(map: StrategyMap): StrategyMap {
  const shown = publicMap(map)
  const framework = publicFramework(map.framework)
  const alive = [...shown.elements].filter(([, element]) => isAlive(element))
  const there = new Set<unknown>(alive.map(([id]) => id))
  const fieldsOf = (parts: readonly { readonly id: string; readonly fields?: readonly Field[] }[]) =>
    new Map(parts.map(({ id, fields = [] }) => [id, fields]))
  const [ofKinds, ofRelations] = [fieldsOf(framework.kinds), fieldsOf(framework.relations)]
  const elements = new Map(
    alive.map(([id, { standsFor: _, ...element }]) => [
      id,
      { ...element, fields: known(element.fields, ofKinds.get(element.kind), there) },
    ]),
  )
  const links = new Map(
    [...shown.links]
      .filter(([, link]) => showsLink(shown, link))
      .map(([id, link]) => [
        id,
        link.fields ? { ...link, fields: known(link.fields, ofRelations.get(link.relation), there) } : link,
      ]),
  )
  const cited = new Set(
    [...elements.values(), ...links.values()].flatMap(({ evidence = [] }) =>
      evidence.map((piece) => piece.source),
    ),
  )
  const isCell = (key: string): boolean => {
    const cell = cellFromKey(key)
    return cell !== undefined && elements.has(cell.row) && elements.has(cell.column)
  }
  return {
    title: shown.title,
    about: shown.about,
    framework,
    elements,
    links,
    assessments: new Map(
      [...shown.assessments].filter(([key]) => isCell(key)).map(([key, cell]) => [key, { ...cell, by: '' }]),
    ),
    views: new Map(),
    sources: new Map([...shown.sources].filter(([source]) => cited.has(source))),
    texts: new Map(),
    reportFacts: new Map(),
    reportTexts: new Map(),
    accepted: shown.accepted,
    observations: new Map(
      [...shown.observations]
        .filter(([, { element, deletedAt }]) => deletedAt === undefined && elements.has(element))
        .map(([id, observation]) => [id, { ...observation, by: '' }]),
    ),
  }
}

/**
 * What stands in fields that the published framework has, and of what refers to elements what is there. A value whose
 * field is gone is shown by no screen, and is as readable in data as any.
 */
function known(
  values: Element['fields'],
  fields: readonly Field[] = [],
  there: ReadonlySet<unknown>,
): Element['fields'] {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.id]
      if (value === undefined) return []
      const refers = field.type === 'reference'
      return refers && !there.has(value) ? [] : [[field.id, value] as const]
    }),
  )
}
