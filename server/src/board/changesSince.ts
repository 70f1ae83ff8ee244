import { findings } from '@golden-thread/shared/coverage'
import {
  type ChangedCell,
  type MapDifference,
  mapDifference,
  type PartChange,
} from '@golden-thread/shared/difference'
import {
  elementId,
  type FieldValue,
  isAlive,
  kindOf,
  labelOf,
  matrixOf,
  relationOf,
  type StrategyMap,
  valueWords,
} from '@golden-thread/shared/model'
import { type Block, cleanLine } from '@golden-thread/shared/paper'
import { publicPair } from '@golden-thread/shared/queries'
import { brief, heading, item, type LinesOf, list, sentence, subheading } from './blocks.ts'
import { reportGroup } from './reportChanges.ts'
import { boardText } from './text.ts'

const { changes: say } = boardText

/** Lines of one group that are printed; the rest is counted. */
const LINES_MAX = 40
const TITLE_CHARS_MAX = 240
const VALUE_CHARS_MAX = 160

/** What the page has gained, lost and changed since an earlier state, in words. `since` names that. */
export function changeBlocks(
  before: StrategyMap,
  after: StrategyMap,
  since: string,
  today: string,
  most = LINES_MAX,
): Block[] {
  const [then, now] = publicPair(before, after)
  const found = mapDifference(then, now, today)
  // Without what is internal things seem to lack what they have: only findings that are so of the whole are told.
  const [were, are] = [before, after].map((map) => new Set(findings(map, today).map(({ id }) => id)))
  const difference = {
    ...found,
    findings: {
      opened: found.findings.opened.filter(({ id }) => are?.has(id)),
      closed: found.findings.closed.filter(({ id }) => were?.has(id)),
    },
  }
  const groups = groupsOf(then, now, difference).filter(({ items }) => items.length > 0)
  const counts = groups.map(({ title, items, uncounted = 0 }) => say.counted(title, items.length + uncounted))
  return [
    heading(say.title),
    sentence(groups.length > 0 ? say.summary(since, counts) : say.nothing(since)),
    ...groups.flatMap(({ id, title, items, uncounted = 0 }) => {
      const left = Math.max(0, items.length - most) + uncounted
      return [
        subheading(title),
        list(`changed-${id}`, title, items.slice(0, most)),
        ...(left > 0 ? [sentence(boardText.moreLines(left))] : []),
      ]
    }),
  ]
}

function groupsOf(then: StrategyMap, now: StrategyMap, difference: MapDifference): LinesOf[] {
  const { elements, links, cells, findings: found, report } = difference
  const kindLabel = (map: StrategyMap, id: string) => kindOf(map.framework, id)?.label ?? id
  const named = (map: StrategyMap, label: string) => (one: Named) =>
    item(label, brief(`${kindLabel(map, one.kind)} ${one.code} ${one.title}`, TITLE_CHARS_MAX))
  const read = (label: string) => (one: { readonly reading: string }) =>
    item(label, brief(one.reading, TITLE_CHARS_MAX))
  const cell = (label: string) => (one: ChangedCell) => item(label, cellWords(then, now, one))
  return [
    {
      id: 'elements',
      title: say.elements,
      items: [
        ...elements.added.map(named(now, say.added)),
        ...elements.removed.map(named(then, say.removed)),
        ...elements.changed.map((one) => {
          const fields = kindOf(now.framework, one.kind)?.fields ?? []
          const label = (id: string) => fields.find((field) => field.id === id)?.label ?? id
          const name = brief(`${kindLabel(now, one.kind)} ${one.code} ${one.title}`, TITLE_CHARS_MAX)
          return item(say.changed, `${name}: ${partsWords(one.changes, label)}`)
        }),
      ],
    },
    {
      id: 'links',
      title: say.links,
      items: [
        ...links.added.map(read(say.added)),
        ...links.removed.map(read(say.removed)),
        ...links.changed.map((one) => {
          const fields = relationOf(now.framework, one.relation)?.fields ?? []
          const label = (id: string) => fields.find((field) => field.id === id)?.label ?? id
          return item(
            say.changed,
            `${brief(one.reading, TITLE_CHARS_MAX)}: ${partsWords(one.changes, label)}`,
          )
        }),
      ],
    },
    {
      id: 'cells',
      title: say.cells,
      items: [
        ...cells.gained.map(cell(say.gained)),
        ...cells.lost.map(cell(say.lost)),
        ...cells.changed.filter(isOfBoth(then, now)).map(cell(say.changed)),
      ],
      uncounted: cells.more ?? 0,
    },
    {
      id: 'findings',
      title: say.findings,
      items: [
        ...found.opened.map((one) => item(say.opened, brief(one.sentence, TITLE_CHARS_MAX))),
        ...found.closed.map((one) => item(say.closed, brief(one.sentence, TITLE_CHARS_MAX))),
      ],
    },
    reportGroup(report),
  ]
}

/** A line that came or went brings a cell for each other line: what those say that is no support is no news. */
const isOfBoth =
  (then: StrategyMap, now: StrategyMap) =>
  (cell: ChangedCell): boolean =>
    isThere(then, cell) && isThere(now, cell)

const isThere = (map: StrategyMap, { matrix, row, column }: ChangedCell): boolean =>
  matrixOf(map.framework, matrix) !== undefined &&
  [row, column].every((id) => isAlive(map.elements.get(elementId(id))))

interface Named {
  readonly code: string
  readonly kind: string
  readonly title: string
}

/** "S1 Safer × O1 Less harm (Proposals and outcomes): not assessed before, now direct". */
function cellWords(then: StrategyMap, now: StrategyMap, changed: ChangedCell): string {
  const { matrix, row, column, before, after } = changed
  const label = (id: string): string => {
    const element = now.elements.get(elementId(id)) ?? then.elements.get(elementId(id))
    return element ? brief(labelOf(element), TITLE_CHARS_MAX) : id
  }
  const title = (matrixOf(now.framework, matrix) ?? matrixOf(then.framework, matrix))?.title ?? matrix
  const word = (read: ChangedCell['before'], map: StrategyMap): string => {
    if (!read) return isThere(map, changed) ? say.states['not-assessed'] : say.absent
    const isDoubtful = read.state === 'through' && read.basis !== null && read.basis !== 'stated'
    return `${say.states[read.state]}${isDoubtful ? ` (${read.basis})` : ''}`
  }
  return say.cell(`${label(row)} × ${label(column)}`, cleanLine(title), word(before, then), word(after, now))
}

const partsWords = (changes: readonly PartChange[], label: (id: string) => string): string =>
  changes.map((change) => partWords(change, label)).join('; ')

function partWords({ part, before, after }: PartChange, label: (id: string) => string): string {
  // Evidence is quotations with their paragraphs: the list of sources has them, as they are now.
  if (part === 'evidence') return say.evidence
  const name = say.parts[part] ?? cleanLine(label(part))
  const [was, is] = [before, after].map((value) =>
    brief(valueWords((value ?? undefined) as FieldValue | undefined), VALUE_CHARS_MAX),
  )
  return say.part(name, was ?? '', is ?? '')
}
