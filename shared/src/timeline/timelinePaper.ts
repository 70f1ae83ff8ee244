import type { StrategyMap } from '../model/index.ts'
import {
  type Block,
  cleaned,
  type Paper,
  runs,
  type Table,
  type TableCell,
  type TableColumn,
  text,
  words,
} from '../paper/index.ts'
import { factsOf, groupsOf, type TimelineFacts, timelineSentence } from './facts.ts'
import { datedKinds } from './item.ts'
import { timelineOf } from './timeline.ts'

/** How a timeline is asked for: its rows by kind or by who leads, beside an earlier map where what slipped is to be told. */
export interface TimelineAsk {
  readonly by: 'kind' | 'lead'
  readonly earlier?: StrategyMap | undefined
}

/** What stands when as a paper: the sentence, a table of what is placed, and one of what is not. None without dates. */
export function timelinePaper(drawn: StrategyMap, { by, earlier }: TimelineAsk): Paper | undefined {
  const map = cleaned(drawn)
  if (datedKinds(map).length === 0) return undefined
  const timeline = timelineOf(map, earlier)
  const lines = groupsOf(map, timeline, by).flatMap(({ label, items }) =>
    items.map((item) => ({ group: label, facts: factsOf(timeline, item) })),
  )
  const left = timeline.undated.map((place) => ({ group: '', facts: factsOf(timeline, place) }))
  return {
    title: 'Timeline',
    mapTitle: map.title || 'Untitled map',
    language: 'en-GB',
    blocks: [
      { type: 'paragraph', role: 'finding', content: [text(timelineSentence(map, timeline))] },
      { type: 'table', table: tableOf('timeline', 'What stands when', 'Timeline', by, lines) },
      ...(left.length > 0
        ? [
            {
              type: 'table',
              table: tableOf('undated', 'Without a date that can be placed', 'Undated', null, left),
            } satisfies Block,
          ]
        : []),
    ],
  }
}

interface Line {
  readonly group: string
  readonly facts: TimelineFacts
}

const HEAD = { id: 'what', heading: 'What', type: 'text', width: 34, role: 'row-header' } as const

type Said = readonly [column: TableColumn, say: (line: Line) => string]

const column = (id: string, heading: string, width: number): TableColumn => ({
  id,
  heading,
  type: 'text',
  width,
})

const SAID: readonly Said[] = [
  [column('when', 'When', 24), ({ facts }) => facts.when],
  [column('status', 'Status', 14), ({ facts }) => facts.status],
  [column('after', 'Hangs on', 34), ({ facts }) => [...facts.after, ...facts.notes].join('; ')],
  [column('moved', 'Moved', 22), ({ facts }) => facts.moved],
  [column('step', 'Longest chain', 12), ({ facts }) => (facts.step > 0 ? `Step ${facts.step}` : '')],
]

/** Columns that say nothing of anything are left out, as on the screen. */
function tableOf(
  id: string,
  caption: string,
  name: string,
  by: 'kind' | 'lead' | null,
  lines: readonly Line[],
): Table {
  const grouped: readonly Said[] = by
    ? [[column('group', by === 'lead' ? 'Lead' : 'Kind', 18), ({ group }) => group]]
    : []
  const said = [...grouped, ...SAID].filter(([, say]) => lines.some((line) => say(line)))
  return {
    id,
    name,
    caption,
    wide: said.length > 3,
    empty: 'Nothing has a date that can be placed yet.',
    columns: [HEAD, ...said.map(([each]) => each)],
    rows: lines.map((line): TableCell[] => [
      runs(
        [{ type: 'element', element: line.facts.id, text: line.facts.label.trim() || 'Untitled' }],
        'Untitled',
      ),
      ...said.map(([, say]) => words(say(line))),
    ]),
  }
}
