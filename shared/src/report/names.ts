import type { StrategyMap } from '../model/index.ts'
import { HOUSE_TEMPLATES, type HouseTemplate, houseTemplateOf } from './houseTemplates.ts'
import { factOf, HOUSE, reportOf } from './ofReport.ts'

/** The order in which a report stands; the first that there is where nobody has chosen one. */
export const houseOf = (map: StrategyMap, report: string): HouseTemplate | undefined =>
  houseTemplateOf(factOf(map, report, HOUSE)) ?? HOUSE_TEMPLATES[0]

/** What a report is called; by its id where the framework has it no more. */
export const reportTitleOf = ({ framework }: StrategyMap, report: string): string =>
  reportOf(framework, report)?.title ?? report

/** What heads a section: in the order of its house, else in one that has such a section, for its words stay. */
export const headingOf = (map: StrategyMap, report: string, section: string): string =>
  housesFor(map, report)
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id === section)?.heading ?? section

/** What a line of the front sheet is called. */
export const lineLabelOf = (map: StrategyMap, report: string, line: string): string =>
  line === HOUSE
    ? 'In the order of'
    : (housesFor(map, report)
        .flatMap(({ front }) => front)
        .find(({ id }) => id === line)?.label ?? line)

/** Where a section stands in its report; behind all that the house has where it has none such. */
export function placeOf(map: StrategyMap, report: string, section: string): number {
  const at = houseOf(map, report)?.sections.findIndex(({ id }) => id === section) ?? -1
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

function housesFor(map: StrategyMap, report: string): readonly HouseTemplate[] {
  const own = houseOf(map, report)
  return own ? [own, ...HOUSE_TEMPLATES] : HOUSE_TEMPLATES
}
