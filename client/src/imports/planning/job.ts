import {
  type ImportContext,
  type ImportReport,
  type PlannedGraph,
  type PlannedPaper,
  type PlannedTables,
  planGraph,
  planPaper,
  planTables,
  type SourceTable,
} from '@golden-thread/shared/imports'
import { type Change, newElementId, type StrategyMap } from '@golden-thread/shared/model'
import { ok, type Result } from '@golden-thread/shared/result'

/** What can be planned, each with what it asks for beside the map. */
export interface Intents {
  readonly tables: Parameters<typeof planTables>[1]
  readonly paper: Parameters<typeof planPaper>[1]
  readonly model: Parameters<typeof planGraph>[1]
}

/** What comes of each, but for the map as it would be: nothing here shows it, and it is large. */
export interface Plans {
  readonly tables: Result<PlanSeen<PlannedTables>, { readonly sentence: string }>
  readonly paper: Result<PlanSeen<PlannedPaper>, never>
  readonly model: Result<PlanSeen<PlannedGraph>, never>
}

export type PlanKind = keyof Intents
export type PlanSeen<T> = Omit<T, 'after' | 'change'> & { readonly change?: Change }

/** Something to work out: what is brought, against which map, by whom, and whether the change itself is wanted. */
export interface Job<K extends PlanKind = PlanKind> {
  readonly kind: K
  readonly map: StrategyMap
  readonly intent: Intents[K]
  readonly context: Pick<ImportContext, 'by' | 'at'>
  /** A preview needs no change; that of thousands of rows takes long to hand over. */
  readonly wantsChange?: boolean
}

/** For a preview: nothing of it is kept. */
export const NOBODY = { by: '', at: 0 } as const

/** How far a plan has come, from 0 to 1. */
export type Told = (share: number) => void

/** What the worker answers: how far it is, and in the end the plan. */
export type Answer = { readonly share: number } | { readonly plan: Plans[PlanKind] }

/** The plan of a job, here and now. */
export function planJob<K extends PlanKind>(
  { kind, map, intent, context, wantsChange }: Job<K>,
  told?: Told,
): Plans[K] {
  const plan = PLANS[kind] as (map: StrategyMap, of: Intents[K], within: ImportContext) => Planned
  const made = plan(map, intent, { ...context, newId, ...(told ? { onEntry: everySo(told) } : {}) })
  if (!made.ok) return made as Plans[K]
  const { after: _, change, ...shown } = made.value
  return ok(wantsChange ? { ...shown, change } : shown) as Plans[K]
}

type Planned = Result<
  { readonly after: StrategyMap; readonly change: Change; readonly report: ImportReport },
  unknown
>

const PLANS = {
  tables: planTables,
  paper: (...of: Parameters<typeof planPaper>) => ok(planPaper(...of)),
  model: (...of: Parameters<typeof planGraph>) => ok(planGraph(...of)),
} as const

/** Often enough to see it move, and seldom enough to cost nothing. */
const TOLD_EVERY = 500

const everySo = (told: Told) => (done: number, of: number) => {
  if (done % TOLD_EVERY === 0) told(of === 0 ? 1 : done / of)
}

const newId = () => newElementId(crypto.getRandomValues(new Uint8Array(16)))

/** Cells with something in them, and what stands in the map: what planning costs goes by both. */
export const sizeOf = (map: StrategyMap | undefined, tables: readonly SourceTable[] = []): number =>
  (map ? map.elements.size + map.links.size : 0) +
  tables.reduce((all, { rows }) => rows.reduce((sum, { cells }) => sum + cells.length, all), 0)
