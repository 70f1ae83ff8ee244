import {
  type ImportChoices,
  type PlannedTables,
  planTables,
  readBase,
  type SourceTable,
  type TripBase,
  tripTables,
} from '@golden-thread/shared/imports'
import { elementId, newElementId, type StrategyMap } from '@golden-thread/shared/model'
import { useEffect, useMemo, useState } from 'react'
import { ApiError, explainError } from '../api/index.ts'
import type { Encoding, Given } from './given/index.ts'
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
  readonly planned: PlannedTables | undefined
  /** Why the choices cannot be: they fall back to what is guessed. */
  readonly fault: string | undefined
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
  const result = useMemo(() => {
    if (!map || !read || !table) return undefined
    const trip = base && tripTables(read.tables, base, choices)
    if (trip) return planTables(map, { tables: trip, base, source: '' }, CONTEXT)
    const plan = (of: ImportChoices) =>
      planTables(map, { tables: [{ table, choices: of }], source: isNamed ? SOURCE : '' }, CONTEXT)
    if (choices) return plan(choices)
    const guessed = plan({})
    const heads = guessed.ok ? (guessed.value.tables[0]?.heads ?? []) : []
    const known = rememberedChoices(map.framework.id, heads)
    if (Object.keys(known).length === 0) return guessed
    const again = plan(known)
    return again.ok ? again : guessed
  }, [map, read, base, table, choices, isNamed])

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
    choices: base
      ? (choices ?? {})
      : (choices ?? (result?.ok ? (result.value.tables[0]?.choices ?? {}) : {})),
    choose,
    planned: result?.ok ? result.value : undefined,
    fault: result && !result.ok ? result.error.sentence : undefined,
  }
}

const SOURCE = 'source'

/** Nothing of a preview is kept, so its ids only have to differ. */
const CONTEXT = {
  by: '',
  at: 0,
  newId: () =>
    typeof crypto === 'undefined'
      ? elementId('preview')
      : newElementId(crypto.getRandomValues(new Uint8Array(16))),
}

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
