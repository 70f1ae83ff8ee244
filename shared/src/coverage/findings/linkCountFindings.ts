import { type Check, type ElementId, type Hop, type LinkId, relationOf } from '../../model/index.ts'
import { codeOf, counted, nameOf, oneOf } from '../matrix/index.ts'
import type { Facts } from './facts.ts'
import type { BareFinding } from './finding.ts'

/** An element that lacks a link it must have: a proposal without a lead. A claim about its whole kind is none. */
export function missingLinkFinding(
  facts: Facts,
  check: Extract<Check, { type: 'needs-link' }>,
  id: ElementId,
): BareFinding | undefined {
  const { map } = facts
  if (map.elements.get(id)?.kind !== check.kind || linksAt(facts, check, id).length > 0) return undefined
  const relation = relationOf(map.framework, check.relation)
  const reading = (check.end === 'from' ? relation?.label : relation?.inverse) ?? check.relation
  return {
    id: `missing-link:${check.relation}:${check.end}:${id}`,
    code: 'missing-link',
    severity: check.severity,
    sentence: `${nameOf(map, id)} has no ${check.noun}.`,
    advice: `Link ${codeOf(map, id)}: choose "${reading}" and then the ${check.noun}.`,
    relation: check.relation,
    elements: [id],
    links: [],
  }
}

/** An element with more links of a relation than the framework thinks wise: one person who leads too much. */
export function linkCountFinding(
  facts: Facts,
  check: Extract<Check, { type: 'most-links' }>,
  id: ElementId,
): BareFinding | undefined {
  const { map } = facts
  if (map.elements.get(id)?.kind !== check.kind) return undefined
  const links = linksAt(facts, check, id)
  if (links.length <= check.most) return undefined
  const relation = relationOf(map.framework, check.relation)
  const reading = (check.end === 'from' ? relation?.label : relation?.inverse) ?? check.relation
  const others = check.end === 'from' ? relation?.to : relation?.from
  const only = others?.length === 1 ? others[0] : undefined
  const what = only === undefined ? `${links.length} elements` : counted(map, only, links.length)
  return {
    id: `too-many-links:${check.relation}:${check.end}:${check.most}:${id}`,
    code: 'too-many-links',
    severity: check.severity,
    sentence: `${nameOf(map, id)} ${reading} ${what}; this framework asks for ${check.most} at most.`,
    advice: `Give some of them to another ${oneOf(map, check.kind)}, or accept it, with the reason.`,
    elements: [id],
    links,
  }
}

function linksAt(
  { index }: Facts,
  check: { readonly relation: string; readonly end: 'from' | 'to' },
  id: ElementId,
): readonly LinkId[] {
  const hop: Hop = check.end === 'from' ? check.relation : `^${check.relation}`
  return Array.from(index.steps(id, hop), (step) => step.link.id).sort()
}
