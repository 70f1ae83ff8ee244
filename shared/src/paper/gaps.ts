import { acceptedFindings, type Finding, openFindings } from '../coverage/index.ts'
import type { ElementId, Severity, StrategyMap } from '../model/index.ts'
import { isParty } from '../queries/index.ts'
import type { ListItem } from './block.ts'
import { text } from './inline.ts'
import type { PaperContext } from './paperContext.ts'

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { gap: 'Gap', risk: 'Risk', note: 'Note' }

/**
 * What this matrix leaves open, a sentence each, the worst first; and what somebody answers for, with the reason that they
 * give, which is no longer open, and no secret. What the findings say about a person's load stays out: it reads as a
 * judgement of performance and is for the team alone.
 */
export function gapsOf(context: PaperContext): {
  readonly open: readonly ListItem[]
  readonly accepted: readonly ListItem[]
} {
  const found = concerning(context)
  const isAsked = context.map.framework.checks.some(
    (check) => 'matrix' in check && check.matrix === context.definition.id,
  )
  const open = openFindings(found).map(({ severity, sentence }) => item(severity, sentence))
  const notAsked = 'No check of the framework asks about the coverage in this table.'
  return {
    open: isAsked ? open : [...open, item('note', notAsked)],
    accepted: acceptedFindings(found).flatMap(({ severity, sentence, accepted }) => {
      if (!accepted) return []
      const until = accepted.until === undefined ? '' : ` until ${date.format(new Date(accepted.until))}`
      return [item(severity, `${sentence} Accepted${until} by ${accepted.by}: ${accepted.reason}`)]
    }),
  }
}

/** The findings among these that a paper of the matrix has, by their ids. */
export const concerned = (context: PaperContext): ReadonlySet<string> =>
  new Set(concerning(context).map(({ id }) => id))

/** Findings as the items of a list, the worst first. */
export const findingItems = (found: readonly Finding[]): ListItem[] =>
  [...found].sort(worstFirst).map(({ severity, sentence }) => item(severity, sentence))

const item = (severity: Severity, words: string): ListItem => ({
  label: SEVERITY_WORDS[severity],
  content: [text(words)],
})

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The findings about what this matrix shows, the worst first. */
function concerning(context: PaperContext): Finding[] {
  const inMatrix = new Set<ElementId>([...context.matrix.rows, ...context.matrix.columns])
  const links = new Set(context.matrix.cells.flat().flatMap((cell) => cell.links))
  const concerns = (finding: Finding): boolean => {
    if (isAboutPerson(context.map, finding)) return false
    if (finding.matrix !== undefined) return finding.matrix === context.definition.id
    if (finding.links.length > 0) return finding.links.some((id) => links.has(id))
    return finding.elements.some((id) => inMatrix.has(id))
  }
  return context.coverage.findings().filter(concerns).sort(worstFirst)
}

const ORDER: readonly Severity[] = ['gap', 'risk', 'note']

const worstFirst = (a: Finding, b: Finding): number => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)

/** Reads as a judgement of somebody's performance, and never leaves for the public. */
export const isAboutPerson = (map: StrategyMap, finding: Finding): boolean =>
  finding.code === 'too-many-links' &&
  finding.elements.some((id) => {
    const element = map.elements.get(id)
    return element !== undefined && isParty(map, element)
  })
