import {
  type ImportContext,
  type PlannedGraph,
  type PlannedPaper,
  planGraph,
  planPaper,
} from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { bytesOfBase64 } from './bytesOfBase64.ts'
import { DOORS } from './doorBody.ts'
import { graphOfFile } from './graphs/index.ts'
import type { ImportBody } from './importBody.ts'
import { readPaperFile } from './papers/index.ts'

const SEVERAL = 'Send one of csv, xlsx, tables, text, html, docx, xml and json, not several.'
/** What evidence names where nobody has said what the paper is called. */
const NAMELESS = 'Paper'

/** What is planned of a paper or of a file of another program; undefined where the body brings tables. */
export async function planDoor(
  map: StrategyMap,
  body: ImportBody,
  context: ImportContext,
): Promise<Result<PlannedPaper | PlannedGraph, string> | undefined> {
  const given = DOORS.filter((door) => body[door] !== undefined)
  if (given.length === 0) return undefined
  if (given.length > 1 || body.csv !== undefined || body.xlsx !== undefined || body.tables !== undefined)
    return refuse(SEVERAL)
  const { text, html, docx, xml, json, choices = {} } = body
  const source = body.source.trim()
  if (xml !== undefined || json !== undefined) {
    const graph = graphOfFile(xml === undefined ? { json: json ?? '' } : { xml })
    if (!graph.ok) return graph
    return ok(planGraph(map, { graph: graph.value, choices, source: source || graph.value.title }, context))
  }
  const bytes = docx === undefined ? undefined : bytesOfBase64(docx)
  if (bytes && !bytes.ok) return bytes
  const paper = readPaperFile(
    bytes ? { docx: bytes.value } : html === undefined ? { text: text ?? '' } : { html },
  )
  return paper.ok
    ? ok(planPaper(map, { paper: paper.value, choices, source: source || NAMELESS }, context))
    : paper
}
