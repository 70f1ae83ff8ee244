import { type Check, type ElementId, isAlive, kindOf } from '../../model/index.ts'
import { isFilled, lookAt } from '../../queries/index.ts'
import { never } from '../../result.ts'
import { nameOf, oneOf } from '../matrix/index.ts'
import { columnFinding, rowFinding, singleSupportFinding } from './coverFindings.ts'
import { expectFindings } from './expectFindings.ts'
import type { Facts } from './facts.ts'
import type { BareFinding } from './finding.ts'
import { linkCountFinding, missingLinkFinding } from './linkCountFindings.ts'

/** What the checks of the framework find wrong with one element. */
export function elementFindings(facts: Facts, id: ElementId): BareFinding[] {
  const element = facts.map.elements.get(id)
  if (!element || !isAlive(element)) return []
  return [
    ...facts.map.framework.checks.flatMap((check) => checkElement(facts, check, id) ?? []),
    ...expectFindings(facts, id),
  ]
}

function checkElement(facts: Facts, check: Check, id: ElementId): BareFinding | undefined {
  switch (check.type) {
    case 'column-covered':
      return columnFinding(facts, check, id)
    case 'column-single-support':
      return singleSupportFinding(facts, check, id)
    case 'row-covers':
      return rowFinding(facts, check, id)
    case 'needs-link':
      return missingLinkFinding(facts, check, id)
    case 'most-links':
      return linkCountFinding(facts, check, id)
    case 'field-filled':
      return emptyFieldFinding(facts, check, id)
    case 'each':
      return undefined
    default:
      return never(check)
  }
}

function emptyFieldFinding(
  { map }: Facts,
  check: Extract<Check, { type: 'field-filled' }>,
  id: ElementId,
): BareFinding | undefined {
  const element = map.elements.get(id)
  if (element?.kind !== check.kind) return undefined
  if (isFilled(lookAt(map).value(element, check.field))) return undefined
  const field = kindOf(map.framework, check.kind)?.fields.find((candidate) => candidate.id === check.field)
  const label = field?.label ?? check.field
  return {
    id: `field-empty:${check.field}:${id}`,
    code: 'field-empty',
    severity: check.severity,
    sentence: `${nameOf(map, id)} has no "${label}".`,
    advice: `Open the ${oneOf(map, check.kind)} and fill in "${label}".`,
    field: check.field,
    elements: [id],
    links: [],
  }
}
