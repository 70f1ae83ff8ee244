import {
  type ImportChoices,
  type PlannedTables,
  readBase,
  type SourceTable,
  type TripBase,
  tripTables,
} from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { useEffect, useMemo, useState } from 'react'
import { ApiError, explainError } from '../api/index.ts'
import type { Encoding, Given } from './given/index.ts'
import { type Job, NOBODY, type PlanMade, type PlanSeen, sizeOf, usePlan } from './planning/index.ts'
import { type ReadGiven, readGiven } from './readGiven.ts'
import { rememberedChoices } from './remembered.ts'

export interface ImportState {
  readonly read: ReadGiven | undefined
  readonly isReading: boolean
  readonly error: string | undefined
  readonly encoding: Encoding
  setEncoding(encoding: Encoding): void
  readonly table: SourceTable | undefined
  /** Of a workbook of ours: how each of its sheets is taken, which nobody has to say. */
  readonly base: TripBase | undefined
  setSheet(name: string): void
  readonly source: string
  setSource(source: string): void
  readonly choices: ImportChoices
  choose(choices: ImportChoices): void
  /** What would happen; undefined while nothing is read, or where it cannot be. */
  readonly planned: PlanSeen<PlannedTables> | undefined
  /** Why the choices cannot be: they fall back to what is guessed. */
  readonly fault: string | undefined
  /** How the plan comes about, and what it is the plan of. */
  readonly made: PlanMade<'tables'>
  readonly job: Job<'tables'> | undefined
}

/** How files of the shape of a table were taken before. */
interface Known {
  readonly map: StrategyMap
  readonly table: SourceTable
  readonly choices: ImportChoices
}

/** What somebody brings, from the file to what it would do to a map. */
export function useImport(map: StrategyMap | undefined, given: Given | undefined): ImportState {
  const [read, setRead] = useState<ReadGiven>()
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<string>()
  const [encoding, setEncoding] = useState<Encoding>('auto')
  const [sheet, setSheet] = useState<string>()
  const [source, setSource] = useState<string>()
  const [choices, choose] = useState<ImportChoices>()
  useEffect(() => {
    if (!given) return
    let isCurrent = true
    setReading(true)
    setError(undefined)
    readGiven(given, encoding)
      .then(
        (next) => isCurrent && setRead(next),
        (failure: unknown) => isCurrent && setError(messageOf(failure)),
      )
      .finally(() => isCurrent && setReading(false))
    return () => {
      isCurrent = false
    }
  }, [given, encoding])

  const table = read && (read.tables.find(({ name }) => name === sheet) ?? fullest(read.tables))
  const name = source ?? (given && 'file' in given ? (read?.name ?? '') : '')
  // What the source is called changes no count, and is typed sign by sign.
  const isNamed = name.trim() !== ''
  const base = useMemo(() => read && readBase(read.tables), [read])
  const [known, setKnown] = useState<Known>()
  const ofBefore = known && known.table === table && known.map === map ? known.choices : NONE
  const taken = choices ?? ofBefore
  const job = useMemo((): Job<'tables'> | undefined => {
    if (!map || !read || !table) return undefined
    const trip = base && tripTables(read.tables, base, taken)
    const intent = trip
      ? { tables: trip, base, source: '' }
      : { tables: [{ table, choices: taken }], source: isNamed ? SOURCE : '' }
    return { kind: 'tables', map, intent, context: NOBODY }
  }, [map, read, base, table, taken, isNamed])
  const made = usePlan(job, sizeOf(map, base ? read?.tables : table && [table]))
  const result = made.plan
  // How a file of the same heads was taken the last time is asked for once the heads are known.
  useEffect(() => {
    if (!map || !table || !result || base || choices) return
    if (!result.ok) return known && ofBefore !== NONE ? setKnown({ ...known, choices: NONE }) : undefined
    if (known?.table === table && known.map === map) return
    const before = rememberedChoices(map.framework.id, result.value.tables[0]?.heads ?? [])
    setKnown({ map, table, choices: Object.keys(before).length === 0 ? NONE : before })
  }, [map, table, base, choices, result, known, ofBefore])

  return {
    read,
    isReading,
    error,
    encoding,
    setEncoding,
    table,
    base,
    setSheet(next) {
      setSheet(next)
      choose(undefined)
    },
    source: name,
    setSource,
    choices: base ? taken : { ...(result?.ok ? result.value.tables[0]?.choices : {}), ...taken },
    choose,
    planned: result?.ok ? result.value : undefined,
    fault: result && !result.ok ? result.error.sentence : undefined,
    made,
    job,
  }
}

const SOURCE = 'source'

/** Nobody is asked about as yet: the same value each time, so that the same plan is not made twice. */
const NONE: ImportChoices = {}

/** The visible sheet with the most in it: what stands before it are covers and contents. */
const fullest = (tables: readonly SourceTable[]): SourceTable | undefined =>
  tables
    .filter(({ isHidden }) => !isHidden)
    .toSorted((a, b) => cellsOf(b) - cellsOf(a))
    .at(0) ?? tables[0]

const cellsOf = ({ rows }: SourceTable): number =>
  rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== '').length, 0)

const messageOf = (failure: unknown): string =>
  failure instanceof ApiError
    ? explainError(failure)
    : failure instanceof Error
      ? failure.message
      : explainError(failure)
