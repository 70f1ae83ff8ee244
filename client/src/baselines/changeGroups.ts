import type {
  ChangedCell,
  ChangedLine,
  ChangedSection,
  MapDifference,
  ParagraphChange,
  PartChange,
  ReadCell,
} from '@golden-thread/shared/difference'
import { elementId, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import type { Destination } from '../workspace/index.ts'
import { baselineWords as words } from './text.ts'

export interface ChangeLine {
  readonly key: string
  readonly text: string
  /** What of it reads differently, one line each. */
  readonly parts: readonly string[]
  /** Where it is in the map of now; null where it is gone. */
  readonly on: Destination | null
  /** Of a section of a report: what became of its paragraphs. */
  readonly paragraphs?: readonly ParagraphChange[]
}

export interface ChangeGroup {
  readonly title: string
  readonly lines: readonly ChangeLine[]
}

/** A difference in the order in which it is read; a group that is empty is left out. */
export function changeGroups(
  map: StrategyMap,
  { elements, links, cells, findings, report }: MapDifference,
): readonly ChangeGroup[] {
  const { groups } = words
  const element = (isThere: boolean) => (one: Named) => ({
    key: one.id,
    text: [one.code, one.title].filter(Boolean).join(' '),
    parts: (one.changes ?? []).map(partWords),
    on: isThere ? { element: one.id } : null,
  })
  const link =
    (isThere: boolean) => (one: { id: string; reading: string; changes?: readonly PartChange[] }) => ({
      key: one.id,
      text: one.reading,
      parts: (one.changes ?? []).map(partWords),
      on: isThere ? { link: one.id } : null,
    })
  const gone = new Map(
    elements.removed.map((one) => [one.id, [one.code, one.title].filter(Boolean).join(' ')]),
  )
  const cell = (one: ChangedCell) => cellLine(map, gone, one)
  const finding = ({ id, sentence }: { id: string; sentence: string }) => ({
    key: id,
    text: sentence,
    parts: [],
    on: null,
  })
  const all: ChangeGroup[] = [
    { title: groups.added, lines: elements.added.map(element(true)) },
    { title: groups.removed, lines: elements.removed.map(element(false)) },
    { title: groups.changed, lines: elements.changed.map(element(true)) },
    { title: groups.linksAdded, lines: links.added.map(link(true)) },
    { title: groups.linksRemoved, lines: links.removed.map(link(false)) },
    { title: groups.linksChanged, lines: links.changed.map(link(true)) },
    { title: groups.cellsGained, lines: cells.gained.map(cell) },
    { title: groups.cellsLost, lines: cells.lost.map(cell) },
    { title: groups.cellsChanged, lines: cells.changed.map(cell) },
    {
      title: groups.opened,
      lines: findings.opened.map((one) => ({ ...finding(one), on: { finding: one.id } })),
    },
    { title: groups.closed, lines: findings.closed.map(finding) },
    { title: groups.lines, lines: Object.values(report.lines).flat().map(frontLine) },
    { title: groups.sectionsAdded, lines: report.sections.added.map(sectionLine) },
    { title: groups.sectionsRemoved, lines: report.sections.removed.map(sectionLine) },
    { title: groups.sectionsChanged, lines: report.sections.changed.map(sectionLine) },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

const sectionLine = ({ id, report, title, heading, paragraphs, more, withheld }: ChangedSection) => ({
  key: id,
  text: `${title}, ${heading}`,
  paragraphs,
  parts: [
    ...(more === undefined ? [] : [words.morePlaces(more)]),
    ...(withheld === undefined ? [] : [withheld ? words.withheld : words.published]),
  ],
  on: { report },
})

const frontLine = ({ id, report, title, label, before, after }: ChangedLine) => ({
  key: id,
  text: `${title}, ${label}`,
  parts: [words.changedPart(label, before ?? '', after ?? '')],
  on: { report },
})

interface Named {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly changes?: readonly PartChange[]
}

function cellLine(
  map: StrategyMap,
  gone: ReadonlyMap<string, string>,
  { matrix, row, column, before, after }: ChangedCell,
): ChangeLine {
  const label = (id: string): string => {
    const element = map.elements.get(elementId(id))
    return gone.get(id) ?? (element ? labelOf(element) : id)
  }
  const title = map.framework.matrices.find(({ id }) => id === matrix)?.title ?? matrix
  return {
    key: `${matrix} ${row} ${column}`,
    text: `${label(row)} × ${label(column)}`,
    parts: [words.changedPart(title, stateWords(before), stateWords(after))],
    on: after && { cell: { matrix, row, column } },
  }
}

const STATES: Readonly<Record<ReadCell['state'], string>> = {
  direct: 'direct',
  'direct-inferred': 'direct (inferred)',
  through: 'through another',
  collective: 'collective claim',
  none: 'none',
  'not-applicable': 'not applicable',
  'not-assessed': 'not assessed',
}

/** What a cell says; of one that was not assessed or not there, that. */
export const stateWords = (cell: ReadCell | null): string => (cell ? STATES[cell.state] : words.absent)

const partWords = ({ part, before, after }: PartChange): string =>
  words.changedPart(part, valueWords(before), valueWords(after))

/** Values of fields are texts, numbers or lists of records; what has no short words is counted. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join('; ') || `${value.length}`
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .join(', ')
}
