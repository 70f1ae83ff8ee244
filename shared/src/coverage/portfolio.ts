import { type Element, type ElementId, isAlive, type StrategyMap } from '../model/index.ts'
import { isParty, type LinkGroup, leadership, linkGroups } from '../queries/index.ts'
import type { Finding } from './findings/index.ts'
import { type LostSupport, lostSupport } from './whatIf.ts'

/** Everything that one person or body answers for. */
export interface Portfolio {
  readonly lead: Element
  /** What they lead, in the order of the codes. */
  readonly led: readonly Led[]
  /** The findings about themselves, and about no one thing that they lead. */
  readonly findings: readonly Finding[]
  /** Columns that would lose their last stated direct support without everything that they lead. */
  readonly hanging: readonly LostSupport[]
}

export interface Led {
  readonly element: Element
  /** The others who lead it too. */
  readonly others: readonly Element[]
  /** What it does for others: its links onward, by how they read, without those of whoever leads it. */
  readonly serves: readonly LinkGroup[]
  readonly findings: readonly Finding[]
}

/** The portfolio of a person or body, or undefined where there is no such one. `findings` are those of the whole map. */
export function portfolio(
  map: StrategyMap,
  id: ElementId,
  findings: readonly Finding[],
): Portfolio | undefined {
  const lead = map.elements.get(id)
  if (!lead || !isAlive(lead) || !isParty(map, lead)) return undefined
  const { ledBy, leadsOf } = leadership(map)
  const elements = ledBy(id)
  const led = elements.map((element): Led => {
    const serves = servedBy(map, element)
    const links = new Set(
      linkGroups(map, element.id).flatMap((group) => group.links.map(({ link }) => link.id)),
    )
    return {
      element,
      others: leadsOf(element.id).filter((other) => other.id !== id),
      serves,
      findings: findings.filter(
        (finding) => finding.elements.includes(element.id) || finding.links.some((link) => links.has(link)),
      ),
    }
  })
  const told = new Set(led.flatMap((each) => each.findings))
  return {
    lead,
    led,
    findings: findings.filter((finding) => finding.elements.includes(id) && !told.has(finding)),
    hanging: lostSupport(map, new Set(elements.map((element) => element.id))),
  }
}

function servedBy(map: StrategyMap, element: Element): readonly LinkGroup[] {
  return linkGroups(map, element.id).flatMap((group) => {
    if (group.direction === 'in') return []
    const links = group.links.filter(({ other }) => {
      const there = 'element' in other ? map.elements.get(other.element) : undefined
      return !there || !isParty(map, there)
    })
    return links.length > 0 ? [{ ...group, links }] : []
  })
}
