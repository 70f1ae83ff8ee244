import type { DecisionSummary, Subject } from '@golden-thread/shared/protocol'

export type Shown = 'all' | 'undecided' | 'to do' | 'done'

/** A meeting, and what was put to it. */
export interface Meeting {
  readonly body: string
  readonly date: string
  readonly decisions: readonly DecisionSummary[]
}

/** By meetings, the last first. A record that was replaced is told with the one that replaced it. */
export function meetingsOf(all: readonly DecisionSummary[], shown: Shown, query: string): readonly Meeting[] {
  const stands = all.filter(
    (decision) =>
      decision.replacedBy === undefined &&
      (shown === 'all' || decision.state === shown) &&
      says(decision, query),
  )
  const meetings = Map.groupBy(stands, ({ body, date }) => `${date}\n${body}`)
  return [...meetings.values()]
    .map((decisions) => ({ body: decisions[0]!.body, date: decisions[0]!.date, decisions }))
    .sort((a, b) => b.date.localeCompare(a.date) || a.body.localeCompare(b.body, 'en-GB'))
}

/** The records that this one took the place of, the last first. */
export function earlierThan(
  all: readonly DecisionSummary[],
  decision: DecisionSummary,
): readonly DecisionSummary[] {
  const found: DecisionSummary[] = []
  let replaces = decision.replaces
  while (replaces !== null) {
    const before = all.find(({ id }) => id === replaces)
    if (!before || found.includes(before)) break
    found.push(before)
    replaces = before.replaces
  }
  return found
}

/** Whether it is about this part of the map; a cell is part of its row and of its column. */
export function isAbout({ on }: DecisionSummary, part: Subject): boolean {
  if (on === null) return false
  if ('element' in part && 'cell' in on)
    return on.cell.row === part.element || on.cell.column === part.element
  return JSON.stringify(Object.entries(on)) === JSON.stringify(Object.entries(part))
}

/** What it is called in a line: the recommendation, or what it is about. */
export const briefly = ({ recommendation, about }: DecisionSummary): string => {
  const said = (recommendation || about).replace(/\s+/g, ' ')
  return said.length > 80 ? `${said.slice(0, 79)}…` : said
}

function says({ recommendation, minutes, conditions, about, body }: DecisionSummary, query: string): boolean {
  const asked = query.trim().toLocaleLowerCase('en-GB')
  return [recommendation, minutes, conditions, about, body].some((text) =>
    text.toLocaleLowerCase('en-GB').includes(asked),
  )
}
