import { readMap } from '@golden-thread/shared/document'
import { cleanLine, type Paper } from '@golden-thread/shared/paper'
import { ok } from '@golden-thread/shared/result'
import { formatOf } from '../exports/index.ts'
import type { Jobs } from './jobs.ts'
import { packed } from './leaving/index.ts'

/** Lines of one group: a paper has room for more of them than a page that is read in a minute. */
const LINES_MAX = 2_000

/** What a map has gained, lost and changed since an earlier state, as a paper in a format. */
export async function changesFile({
  before,
  after,
  since,
  format: id,
  now,
  gzip,
}: Jobs['changesFile']['request']): Promise<Jobs['changesFile']['answer']> {
  const format = formatOf('paper', id)
  if (!format) return undefined
  const [then, map] = [readMap(before).map, readMap(after).map]
  const { changeBlocks } = await import('../board/changesSince.ts')
  const [, ...blocks] = changeBlocks(then, map, since, new Date(now).toISOString().slice(0, 10), LINES_MAX)
  const mapTitle = cleanLine(map.title) || 'Untitled map'
  const title = `What changed since ${since}`
  // Under the title there is no heading above those of the groups.
  const raised = blocks.map((block) =>
    block.type === 'heading' ? { type: block.type, text: block.text } : block,
  )
  const paper: Paper = { title, mapTitle, language: 'en-GB', blocks: raised }
  const bytes = await format.write(paper)
  return ok({ ...packed(bytes, format.mediaType, gzip), mapTitle, title: 'What changed' })
}
