import {
  type BlockChoice,
  type PlannedPaper,
  paperFromText,
  type ReadPaper,
} from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { wireLimits } from '@golden-thread/shared/protocol'
import { useEffect, useMemo, useState } from 'react'
import { explainError, readPaper } from '../../api/index.ts'
import { base64, decode, type Given } from '../given/index.ts'
import { type Job, NOBODY, type PlanMade, type PlanSeen, sizeOf, usePlan } from '../planning/index.ts'
import { paperWords as words } from './paperText.ts'

/** A paper that was read, and what an import over HTTP says for it. */
export interface GivenPaper {
  readonly name: string
  readonly paper: ReadPaper
  readonly body: { readonly text: string } | { readonly html: string } | { readonly docx: string }
}

export const isPaperFile = (given: Given | undefined): boolean =>
  given !== undefined && 'file' in given && /\.(?:docx|html?)$/i.test(given.file.name)

export interface PaperState {
  readonly given: GivenPaper | undefined
  readonly isReading: boolean
  readonly error: string | undefined
  read(given: Given): Promise<void>
  /** Begins again with another text. */
  clear(): void
  readonly source: string
  setSource(source: string): void
  readonly choices: Readonly<Record<string, BlockChoice>>
  /** Says of a part what it is; undefined takes that back. */
  choose(block: string, choice: BlockChoice | undefined): void
  readonly planned: PlanSeen<PlannedPaper> | undefined
  /** How the plan comes about. */
  readonly made: PlanMade<'paper'>
}

/** A paper from its text to what it would do to a map. */
export function usePaper(map: StrategyMap | undefined, first: Given | undefined): PaperState {
  const [given, setGiven] = useState<GivenPaper>()
  const [isReading, setReading] = useState(first !== undefined)
  const [error, setError] = useState<string>()
  const [source, setSource] = useState<string>()
  const [choices, setChoices] = useState<Readonly<Record<string, BlockChoice>>>({})
  const job = useMemo(
    (): Job<'paper'> | undefined =>
      map && given
        ? {
            kind: 'paper',
            map,
            intent: { paper: given.paper, choices: { blocks: choices }, source: words.pasted },
            context: NOBODY,
          }
        : undefined,
    [map, given, choices],
  )
  const made = usePlan(job, given ? sizeOfPaper(map, given.paper) : 0)
  const read = async (next: Given): Promise<void> => {
    setReading(true)
    setError(undefined)
    try {
      setGiven(await readGivenPaper(next))
      setChoices({})
    } catch (failure) {
      setError(failure instanceof PaperRefused ? failure.message : explainError(failure))
    } finally {
      setReading(false)
    }
  }
  const [toRead, setToRead] = useState(first)
  useEffect(() => {
    if (!toRead) return
    setToRead(undefined)
    void read(toRead)
  })
  return {
    given,
    isReading,
    error,
    read,
    clear() {
      setGiven(undefined)
      setChoices({})
    },
    source: source ?? given?.name ?? '',
    setSource,
    choices,
    choose(block, choice) {
      const { [block]: _, ...others } = choices
      setChoices(choice ? { ...others, [block]: choice } : others)
    },
    planned: made.plan?.ok ? made.plan.value : undefined,
    made,
  }
}

/** What planning a paper costs goes by its parts and by the map. */
export const sizeOfPaper = (map: StrategyMap | undefined, { blocks }: ReadPaper): number =>
  sizeOf(map) + blocks.reduce((sum, { items, rows }) => sum + 1 + items.length + rows.length, 0)

/** Why a text cannot be read, in a sentence. */
class PaperRefused extends Error {}

async function readGivenPaper(given: Given): Promise<GivenPaper> {
  if ('words' in given) return ofText(words.pasted, given.words)
  const { file } = given
  if (file.size > wireLimits.IMPORT_FILE_BYTES_MAX) throw new PaperRefused(words.tooLarge)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const name = file.name.replace(/\.[a-z]+$/i, '')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip && !/\.(?:docx|html?)$/i.test(file.name)) return ofText(name, decode(bytes, 'auto'))
  const body = isZip || /\.docx$/i.test(file.name) ? { docx: base64(bytes) } : { html: decode(bytes, 'auto') }
  return { name, paper: await readPaper(body), body }
}

function ofText(name: string, text: string): GivenPaper {
  const paper = paperFromText(text)
  if (!paper.ok) throw new PaperRefused(paper.error)
  return { name, paper: paper.value, body: { text } }
}
