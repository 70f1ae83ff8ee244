import { reportKey, type StrategyMap } from '../model/index.ts'
import { isWithheld } from '../queries/index.ts'
import type { HouseTemplate } from './houseTemplates.ts'
import { factOf } from './ofReport.ts'

/** What has to be written before a report goes out: lines of its front sheet, and sections that have no words of their own. */
export interface Missing {
  readonly lines: readonly { readonly id: string; readonly label: string }[]
  readonly sections: readonly { readonly id: string; readonly heading: string }[]
}

/** What the map puts into a section by itself is worked out when the report is made; here it counts as there. */
export function missingFrom(map: StrategyMap, report: string, { front, sections }: HouseTemplate): Missing {
  return {
    lines: front.filter(({ id }) => factOf(map, report, id) === ''),
    sections: sections.filter(
      ({ id, adds }) =>
        adds === undefined && !map.reportTexts.has(reportKey(report, id)) && !isWithheld(map, report, id),
    ),
  }
}
