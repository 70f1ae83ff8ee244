import {
  cellFromKey,
  type ElementId,
  endElements,
  type FieldValue,
  isAlive,
  kindOf,
  type LinkId,
  labelOf,
  linkReading,
  matrixOf,
  relationOf,
  type StrategyMap,
  showsLink,
  type Touched,
  valueWords,
} from '../model/index.ts'
import { elementDifference } from './elementDifference.ts'
import { linkDifference } from './linkDifference.ts'
import type { PartChange } from './parts.ts'
import { lineWords, paragraphWords, reportDifference, sectionName, withheldWords } from './words/index.ts'

/** One edit names so many things; an import has thousands, and the map of the time shows them. */
const NAMED_MAX = 200
const VALUE_CHARS_MAX = 400

/**
 * What one edit changed, in words, a sentence each: elements, links and cells by their names of that moment. Costs what
 * the edit touched.
 */
export function editWords(before: StrategyMap, after: StrategyMap, touched: Touched): readonly string[] {
  const links = [...touched.links]
  const ends = links.flatMap((id) => {
    const link = after.links.get(id) ?? before.links.get(id)
    return link ? [...endElements(link.from), ...endElements(link.to)] : []
  })
  const within = (map: StrategyMap): StrategyMap => ({
    ...map,
    elements: only(map.elements, [...touched.elements, ...ends]),
    links: only(map.links, links),
  })
  const [was, is] = [within(before), within(after)]
  const words = [
    ...elementWords(was, is, touched.elements),
    ...linkWords(was, is),
    ...[...touched.assessments].flatMap((key) => cellWords(before, after, key)),
    ...[...touched.observations].flatMap((id) => observed(before, after, id)),
    ...[...touched.accepted].map((id) =>
      after.accepted.has(id)
        ? `Finding ${id} was accepted: ${clipped(after.accepted.get(id)?.reason ?? '')}`
        : `Finding ${id} is not accepted any more`,
    ),
    ...[...touched.views].map((id) => {
      const view = after.views.get(id) ?? before.views.get(id)
      return `View “${view?.title ?? id}” was ${after.views.has(id) ? (before.views.has(id) ? 'changed' : 'saved') : 'deleted'}`
    }),
    ...aboutWords(before, after, touched),
  ]
  const named = words.slice(0, NAMED_MAX)
  return words.length > NAMED_MAX ? [...named, `and ${words.length - NAMED_MAX} more`] : named
}

const only = <Id, Thing>(things: ReadonlyMap<Id, Thing>, ids: readonly Id[]): Map<Id, Thing> =>
  new Map(
    ids.flatMap((id) => {
      const thing = things.get(id)
      return thing ? [[id, thing] as const] : []
    }),
  )

function elementWords(was: StrategyMap, is: StrategyMap, touched: ReadonlySet<ElementId>): string[] {
  const { added, removed, changed } = elementDifference(was, is)
  const known = (map: StrategyMap) => (one: { kind: string; code: string; title: string }) =>
    [kindOf(map.framework, one.kind)?.label ?? one.kind, one.code, clipped(one.title)]
      .filter(Boolean)
      .join(' ')
  const told = [
    ...added.map(
      (one) => `${known(is)(one)} was ${was.elements.has(one.id as ElementId) ? 'restored' : 'added'}`,
    ),
    ...removed.map((one) => `${known(was)(one)} was deleted`),
    ...changed.map((one) => {
      const fields = kindOf(is.framework, one.kind)?.fields ?? []
      return `${known(is)(one)}: ${partsWords(one.changes, fields)}`
    }),
  ]
  const said = new Set<string>(changed.map(({ id }) => id))
  const moved = [...touched].filter((id) => {
    const [then, now] = [was.elements.get(id), is.elements.get(id)]
    return then && now && isAlive(then) && isAlive(now) && !said.has(id)
  })
  return [...told, ...moved.map((id) => `${labelOf(is.elements.get(id)!)} was placed elsewhere`)]
}

function linkWords(was: StrategyMap, is: StrategyMap): string[] {
  const { added, removed, changed } = linkDifference(was, is)
  const said = new Set<string>(changed.map(({ id }) => id))
  return [
    ...added.map(
      ({ reading, id }) => `Link “${reading}” was ${was.links.has(id as LinkId) ? 'restored' : 'made'}`,
    ),
    ...removed.map(({ reading }) => `Link “${reading}” was deleted`),
    ...changed.map(({ reading, relation, changes }) => {
      const fields = relationOf(is.framework, relation)?.fields ?? []
      return `Link “${reading}”: ${partsWords(changes, fields)}`
    }),
    // Confirmed as it stands, after an end was renamed.
    ...[...is.links.values()]
      .filter((link) => {
        const then = was.links.get(link.id)
        return then && showsLink(was, then) && showsLink(is, link) && !said.has(link.id)
      })
      .map((link) => `Link “${linkReading(is, link)}” was confirmed`),
  ]
}

/** "S1 Safer × O1 Less harm (Proposals and outcomes): none". */
function cellWords(before: StrategyMap, after: StrategyMap, key: string): string[] {
  const cell = cellFromKey(key)
  if (!cell) return []
  const name = (id: ElementId) => {
    const element = after.elements.get(id) ?? before.elements.get(id)
    return element ? labelOf(element) : id
  }
  const title = matrixOf(after.framework, cell.matrix)?.title ?? cell.matrix
  const word = (map: StrategyMap) => {
    const found = map.assessments.get(key)
    const state = found ? found.state.replaceAll('-', ' ') : 'not assessed'
    return found?.note ? `${state}, “${clipped(found.note)}”` : state
  }
  return [`Cell ${name(cell.row)} × ${name(cell.column)} (${title}): ${word(before)} → ${word(after)}`]
}

function observed(
  before: StrategyMap,
  after: StrategyMap,
  id: Parameters<StrategyMap['observations']['get']>[0],
): string[] {
  const [then, now] = [before.observations.get(id), after.observations.get(id)]
  const one = now ?? then
  if (!one) return []
  const element = after.elements.get(one.element) ?? before.elements.get(one.element)
  const field =
    element && kindOf(after.framework, element.kind)?.fields.find(({ id: own }) => own === one.field)
  const name = `${element ? labelOf(element) : one.element}, ${field?.label ?? one.field} as at ${one.asAt}`
  return [now ? `${name}: ${clipped(valueWords(now.value))}` : `${name}: what was observed was taken out`]
}

function aboutWords(before: StrategyMap, after: StrategyMap, { about, framework }: Touched): string[] {
  const words: string[] = []
  if (before.title !== after.title)
    words.push(
      `Title of the map: ${clipped(before.title) || 'nothing'} → ${clipped(after.title) || 'nothing'}`,
    )
  if (framework) words.push('The framework was changed')
  if (about) words.push(...reportWords(before, after))
  if (about && words.length === 0) words.push('A source or what the map is about was changed')
  return words
}

/** What was written, before and after: a record that is disclosed has the words themselves. */
function reportWords(before: StrategyMap, after: StrategyMap): string[] {
  const { sections, lines } = reportDifference(before, after)
  return [
    ...Object.values(sections)
      .flat()
      .flatMap((section) =>
        [
          withheldWords(section),
          ...section.paragraphs.map((change) => paragraphWords(change, VALUE_CHARS_MAX)),
        ]
          .filter(Boolean)
          .map((words) => `${sectionName(section)}: ${words}`),
      ),
    ...Object.values(lines)
      .flat()
      .map((line) => lineWords(line, VALUE_CHARS_MAX)),
  ]
}

type Labelled = { readonly id: string; readonly label: string }

const partsWords = (changes: readonly PartChange[], fields: readonly Labelled[]): string =>
  changes
    .map(({ part, before, after }) => {
      if (part === 'evidence') return 'its evidence is another'
      const label = fields.find(({ id }) => id === part)?.label ?? part
      const [was, is] = [before, after].map(
        (value) => clipped(valueWords((value ?? undefined) as FieldValue | undefined)) || 'nothing',
      )
      return `${label}: ${was} → ${is}`
    })
    .join('; ')

const clipped = (text: string): string =>
  text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text
