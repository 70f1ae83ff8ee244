import { endLabel, type Link, relationOf, type StrategyMap } from '@golden-thread/shared/model'

/** A link as one phrase: "S3 Investigating crime supports O4 More offenders are brought to justice". */
export function readingOf(map: StrategyMap, link: Link): string {
  const relation = relationOf(map.framework, link.relation)?.label ?? link.relation
  const reading = `${endLabel(map, link.from)} ${relation} ${endLabel(map, link.to)}`
  return reading.charAt(0).toUpperCase() + reading.slice(1)
}
