import { findings } from '@golden-thread/shared/coverage'
import { elementId, linkIdOf, type StrategyMap } from '@golden-thread/shared/model'
import { type Block, cleanLine, words } from '@golden-thread/shared/paper'
import type { DecisionSummary, Subject } from '@golden-thread/shared/protocol'
import { brief, dayWords, heading, item, list, sentence, subheading, table } from './blocks.ts'
import { boardText } from './text.ts'

const { decisions: say } = boardText

/** Decisions that are printed, the latest; programs have all of them. */
const DECISIONS_MAX = 300
const WORDS_MAX = 1_000

/** A decision, with the name of the baseline that was before the meeting. */
export interface BoardDecision {
  readonly decision: DecisionSummary
  readonly baseline: string | null
}

/** What was decided, the latest first, and before it what of that is still to be done. What was replaced is not there, nor what is yet to be decided. */
export function decisionBlocks(
  whole: StrategyMap,
  map: StrategyMap,
  recorded: readonly BoardDecision[],
  today: string,
): Block[] {
  const shown = recorded
    .filter(({ decision }) => decision.replacedBy === undefined && decision.outcome !== 'put')
    .filter(({ decision: { on } }) => on === null || isPublic(whole, map, on, today))
    .sort((a, b) => b.decision.date.localeCompare(a.decision.date) || b.decision.at - a.decision.at)
  if (shown.length === 0) return []
  const toDo = shown.filter(({ decision }) => decision.state === 'to do')
  const rows = shown
    .slice(0, DECISIONS_MAX)
    .map(({ decision, baseline }) => [
      words(what(decision)),
      words(say.outcomes[decision.outcome]),
      words(say.by(cleanLine(decision.body), dayWords(decision.date), baseline && brief(baseline, 200))),
      words(brief(decision.conditions, WORDS_MAX), say.noConditions),
      words(stateOf(decision), say.states['nothing to do'], decision.state === 'done' ? 'direct' : undefined),
    ])
  return [
    heading(say.title),
    sentence(say.summary(shown.length, toDo.length)),
    ...(toDo.length > 0
      ? [
          subheading(say.toDo),
          list(
            'to-do',
            say.toDo,
            toDo
              .slice(0, DECISIONS_MAX)
              .map(({ decision }) =>
                item(`${cleanLine(decision.body)}, ${dayWords(decision.date)}`, withConditions(decision)),
              ),
          ),
        ]
      : []),
    table({
      id: 'decisions',
      name: say.title,
      caption: say.caption,
      wide: false,
      empty: '',
      columns: [
        { id: 'what', heading: say.what, type: 'text', width: 40, role: 'row-header' },
        { id: 'outcome', heading: say.outcome, type: 'text', width: 12 },
        { id: 'by', heading: say.where, type: 'text', width: 26 },
        { id: 'conditions', heading: say.conditions, type: 'text', width: 30 },
        { id: 'state', heading: say.state, type: 'text', width: 18 },
      ],
      rows,
    }),
    ...(shown.length > DECISIONS_MAX ? [sentence(boardText.moreLines(shown.length - DECISIONS_MAX))] : []),
  ]
}

/** The recommendation as it was put, and what it was about where that is not all that is said. */
function what({ recommendation, about }: DecisionSummary): string {
  const [put, on] = [brief(recommendation, WORDS_MAX), brief(about, WORDS_MAX)]
  return put && on ? `${put} (${on})` : put || on
}

function withConditions(decision: DecisionSummary): string {
  const conditions = brief(decision.conditions, WORDS_MAX)
  return conditions ? say.withConditions(what(decision), conditions) : what(decision)
}

function stateOf({ state, progress }: DecisionSummary): string {
  if (state !== 'done' || !progress) return say.states[state]
  return say.doneOn(dayWords(new Date(progress.at).toISOString().slice(0, 10)))
}

/**
 * Whether what it is about is in the map that the public may see. What cannot be found any more might have been
 * internal, and is not shown.
 */
function isPublic(whole: StrategyMap, map: StrategyMap, on: Subject, today: string): boolean {
  const hasElement = (id: string) => map.elements.has(elementId(id))
  if ('element' in on) return hasElement(on.element)
  if ('claim' in on) return hasElement(on.claim)
  if ('link' in on) return map.links.has(linkIdOf(on.link))
  if ('cell' in on) return hasElement(on.cell.row) && hasElement(on.cell.column)
  const open = findings(whole, today).find(({ id }) => id === on.finding)
  if (open)
    return open.elements.every((id) => map.elements.has(id)) && open.links.every((id) => map.links.has(id))
  // One that was settled is known by its id alone, which names what it was about.
  const named = on.finding.split(/[:>,| ]/).filter((id) => whole.elements.has(elementId(id)))
  return named.length > 0 && named.every(hasElement)
}
