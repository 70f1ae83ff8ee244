import {
  type End,
  endAlive,
  endElements,
  endLabel,
  isAlive,
  isAllowed,
  isCollective,
  kindOf,
  type Link,
  type LinkId,
  relationOf,
  relationVerb,
  type StrategyMap,
  showsLink,
} from '../../model/index.ts'
import { clipped } from '../matrix/index.ts'
import type { BareFinding } from './finding.ts'

/** What is wrong with one link, whatever the framework asks. What does not count has nothing else wrong with it. */
export function linkFindings(map: StrategyMap, id: LinkId): BareFinding[] {
  const link = map.links.get(id)
  if (!link || !isAlive(link)) return []
  const hidden = endGone(map, link) ?? notAllowed(map, link)
  if (hidden) return [hidden]
  return showsLink(map, link) ? [unproved(map, link) ?? [], toRecheck(map, link) ?? []].flat() : []
}

function endGone(map: StrategyMap, link: Link): BareFinding | undefined {
  const gone = [link.from, link.to].filter((end) => !endAlive(map, end))
  const [end] = gone
  // With both ends gone there is nobody left who would miss the link.
  if (!end || gone.length === 2) return undefined
  const name = clipped(endLabel(map, end))
  const canRestore = endElements(end).some((id) => map.elements.has(id))
  return {
    id: `link-end-gone:${link.id}`,
    code: 'link-end-gone',
    severity: 'note',
    sentence: `The link "${readingOf(map, link)}" is hidden: ${whyGone(map, end, name)}.`,
    advice: canRestore ? `Restore ${name}, or delete the link.` : 'Delete the link.',
    elements: elementsOf(map, link),
    links: [link.id],
  }
}

function whyGone(map: StrategyMap, end: End, name: string): string {
  if ('kind' in end) return `the framework has no kind "${end.kind}" any more`
  if (!endElements(end).some((id) => map.elements.has(id))) return 'one of its ends is no longer in the map'
  return `${name} ${'set' in end ? 'were' : 'was'} deleted`
}

function notAllowed(map: StrategyMap, link: Link): BareFinding | undefined {
  if (isAllowed(map, link)) return undefined
  const relation = relationOf(map.framework, link.relation)
  const kind = (id: string): string => kindOf(map.framework, id)?.label ?? id
  const joins = relation
    ? `"${relation.label}" joins ${relation.from.map(kind).join(' or ')} to ${relation.to.map(kind).join(' or ')}`
    : `the framework has no relation "${link.relation}"`
  return {
    id: `link-not-allowed:${link.id}`,
    code: 'link-not-allowed',
    severity: 'risk',
    sentence: `The link "${readingOf(map, link)}" is not counted: ${joins}.`,
    advice: 'Delete the link, or change the kind of one of its ends back.',
    elements: elementsOf(map, link),
    links: [link.id],
  }
}

/** A link that is said to be stated, of a relation that covers, with no words of any source behind it. */
function unproved(map: StrategyMap, link: Link): BareFinding | undefined {
  if (link.basis !== 'stated' || isCollective(link)) return undefined
  if (!map.framework.matrices.some(({ direct }) => direct.includes(link.relation))) return undefined
  if (link.evidence.some(({ paragraph, quotation }) => (paragraph + quotation).trim() !== ''))
    return undefined
  return {
    id: `stated-without-evidence:${link.id}`,
    code: 'stated-without-evidence',
    severity: 'risk',
    sentence: `The link "${readingOf(map, link)}" is marked as stated, and no paragraph is given.`,
    advice: 'Give the paragraph or the words that state it, or set its basis to "inferred".',
    elements: elementsOf(map, link),
    links: [link.id],
  }
}

function toRecheck(map: StrategyMap, link: Link): BareFinding | undefined {
  const { seen } = link
  if (!seen) return undefined
  const drifted = [
    { end: link.from, seen: seen.from },
    { end: link.to, seen: seen.to },
  ].flatMap(({ end, seen: before }) => {
    const now = 'element' in end ? map.elements.get(end.element)?.title : undefined
    return now === undefined || now === before ? [] : [{ end, before }]
  })
  const [first] = drifted
  if (!first) return undefined
  const was = drifted.map(({ before }) => `"${clipped(before)}"`).join(' and ')
  return {
    id: `link-to-recheck:${link.id}`,
    code: 'link-to-recheck',
    severity: 'note',
    sentence: `The link "${readingOf(map, link)}" was confirmed when ${drifted.length === 1 ? 'an end' : 'its ends'} read ${was}.`,
    advice: 'Read the link again: confirm it if it still holds, or delete it.',
    elements: elementsOf(map, link),
    links: [link.id],
  }
}

/** "S3 Investigating crime supports O4 More offenders are brought to justice". */
function readingOf(map: StrategyMap, link: Link): string {
  return `${clipped(endLabel(map, link.from))} ${relationVerb(map, link)} ${clipped(endLabel(map, link.to))}`
}

const elementsOf = (map: StrategyMap, link: Link): BareFinding['elements'] =>
  [link.from, link.to].flatMap(endElements).filter((id) => isAlive(map.elements.get(id)))
