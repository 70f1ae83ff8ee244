import type { GraphChoices, PlannedGraph, SourceGraph } from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { wireLimits } from '@golden-thread/shared/protocol'
import { useEffect, useMemo, useState } from 'react'
import { ApiError, explainError, readModel } from '../../api/index.ts'
import { decode, type Given } from '../given/index.ts'
import { type Job, NOBODY, type PlanMade, type PlanSeen, sizeOf, usePlan } from '../planning/index.ts'
import { modelWords as words } from './modelText.ts'

/** A model that was read, and what an import over HTTP says for it. */
interface GivenModel {
  readonly name: string
  readonly graph: SourceGraph
  readonly body: { readonly xml: string } | { readonly json: string }
}

export interface ModelState {
  readonly given: GivenModel | undefined
  readonly isReading: boolean
  readonly error: string | undefined
  /** Reads another file; undefined asks for one again. */
  read(given: Given | undefined): void
  readonly source: string
  setSource(source: string): void
  readonly choices: GraphChoices
  choose(choices: GraphChoices): void
  readonly planned: PlanSeen<PlannedGraph> | undefined
  /** How the plan comes about. */
  readonly made: PlanMade<'model'>
}

/** A model of another program, from its file to what it would do to a map. */
export function useModel(map: StrategyMap | undefined, first: Given | undefined): ModelState {
  const [toRead, setToRead] = useState(first)
  const [given, setGiven] = useState<GivenModel>()
  const [error, setError] = useState<string>()
  const [source, setSource] = useState<string>()
  const [choices, choose] = useState<GraphChoices>({})
  useEffect(() => {
    if (!toRead) return
    let isCurrent = true
    setError(undefined)
    readGivenModel(toRead)
      .then(
        (next) => isCurrent && setGiven(next),
        (failure: unknown) => isCurrent && setError(messageOf(failure)),
      )
      .finally(() => isCurrent && setToRead(undefined))
    return () => {
      isCurrent = false
    }
  }, [toRead])
  const job = useMemo(
    (): Job<'model'> | undefined =>
      map && given
        ? {
            kind: 'model',
            map,
            intent: { graph: given.graph, choices, source: given.name },
            context: NOBODY,
          }
        : undefined,
    [map, given, choices],
  )
  const made = usePlan(job, given ? sizeOfModel(map, given.graph) : 0)
  return {
    given,
    isReading: toRead !== undefined,
    error,
    read(next) {
      setGiven(undefined)
      setSource(undefined)
      choose({})
      setToRead(next)
    },
    source: source ?? (given?.graph.title || given?.name || ''),
    setSource,
    choices,
    choose,
    planned: made.plan?.ok ? made.plan.value : undefined,
    made,
  }
}

/** What planning a model costs goes by what is in it, with its properties, and by the map. */
export const sizeOfModel = (map: StrategyMap | undefined, { nodes, edges }: SourceGraph): number =>
  sizeOf(map) + 3 * (nodes.length + edges.length)

async function readGivenModel(given: Given): Promise<GivenModel> {
  if ('words' in given) return modelOf('', given.words)
  const { file } = given
  const most = wireLimits.IMPORT_FILE_BYTES_MAX
  if (file.size > most) throw new Error(words.tooLarge(most / 1024 / 1024))
  const text = decode(new Uint8Array(await file.arrayBuffer()), 'auto')
  return modelOf(file.name.replace(/\.[a-z]+$/i, ''), text)
}

async function modelOf(name: string, text: string): Promise<GivenModel> {
  const body = /^\s*[[{]/.test(text) ? { json: text } : { xml: text }
  return { name, graph: await readModel(body), body }
}

const messageOf = (failure: unknown): string =>
  failure instanceof Error && !(failure instanceof ApiError) ? failure.message : explainError(failure)
