import type { Framework, Kind, Relation } from '../../../model/index.ts'
import { MEASURES, REGISTERS, REPORTS } from './answers.ts'
import { corporateStrategy } from './base.ts'
import { MORE_FIELDS, MORE_KINDS } from './kinds.ts'
import { MORE_CHECKS, MORE_MATRICES } from './matrices.ts'
import { MORE_ENDS, MORE_RELATIONS } from './relations.ts'

const widened = (kind: Kind): Kind => ({ ...kind, fields: [...kind.fields, ...(MORE_FIELDS[kind.id] ?? [])] })

const joining = (relation: Relation): Relation => {
  const { from = [], to = [] } = MORE_ENDS[relation.id] ?? {}
  const ends = { from: [...relation.from, ...from], to: [...relation.to, ...to] }
  // "Works with" reads the same from both ends, so it joins the same kinds at both.
  return relation.id === 'works-with' ? { ...relation, ...ends, symmetric: true } : { ...relation, ...ends }
}

/** The corporate strategy with all that a paper puts around it: money, dates, risks, decisions, claims and documents. */
export const wholeStrategy: Framework = {
  ...corporateStrategy,
  language: 2,
  version: '2',
  kinds: [...corporateStrategy.kinds.map(widened), ...MORE_KINDS],
  relations: [...corporateStrategy.relations.map(joining), ...MORE_RELATIONS],
  matrices: [...corporateStrategy.matrices, ...MORE_MATRICES],
  checks: [...corporateStrategy.checks, ...MORE_CHECKS],
  measures: MEASURES,
  registers: REGISTERS,
  reports: REPORTS,
  // The picture stays that of the thread itself; the rest is in registers, tables and matrices.
  view: {
    lanes: [
      ...(corporateStrategy.view?.lanes ?? []),
      ...MORE_KINDS.map(({ id }) => ({ kind: id, as: 'hidden' as const })),
    ],
    placing: 'links',
  },
}
