import {
  type BlockChoice,
  type PlannedPaper,
  paperFromText,
  planPaper,
  type ReadPaper,
} from '@golden-thread/shared/imports'
import { newElementId, type StrategyMap } from '@golden-thread/shared/model'
import { wireLimits } from '@golden-thread/shared/protocol'
import { useMemo, useState } from 'react'
import { explainError, readPaper } from '../api/index.ts'
import { decode, type Given } from './given/index.ts'
import { paperWords as words } from './paperText.ts'
import { base64 } from './readGiven.ts'

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
  readonly planned: PlannedPaper | undefined
}

/** A paper from its text to what it would do to a map. */
export function usePaper(map: StrategyMap | undefined): PaperState {
  const [given, setGiven] = useState<GivenPaper>()
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<string>()
  const [source, setSource] = useState<string>()
  const [choices, setChoices] = useState<Readonly<Record<string, BlockChoice>>>({})
  const planned = useMemo(
    () =>
      map && given
        ? planPaper(map, { paper: given.paper, choices: { blocks: choices }, source: words.pasted }, CONTEXT)
        : undefined,
    [map, given, choices],
  )
  return {
    given,
    isReading,
    error,
    async read(next) {
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
    },
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
    planned,
  }
}

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

/** Nothing of a preview is kept, so its ids only have to differ. */
const CONTEXT = { by: '', at: 0, newId: () => newElementId(crypto.getRandomValues(new Uint8Array(16))) }
