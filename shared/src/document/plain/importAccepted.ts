import { type Acceptance, limits } from '../../model/index.ts'
import { isRecord, isText, wellFormed } from '../json/index.ts'
import { readAcceptance } from '../reading/index.ts'
import { fail, listOf, show } from './importing.ts'

/** The accepted findings of a file, by the ids of the findings. A file from before there were any has none. */
export function readAccepted(json: unknown): Map<string, Acceptance> {
  const accepted = new Map<string, Acceptance>()
  for (const item of listOf(json, 'accepted findings', limits.ACCEPTED_MAX)) {
    const id = isRecord(item) ? item.finding : undefined
    if (!isText(id))
      fail(`An accepted finding has the id ${show(id)}. Remove it from the file and try again.`)
    const { value, problems } = readAcceptance(id, item)
    const [problem] = problems
    if (!value || problem) {
      const reason =
        problem?.code === 'acceptance-unreadable' ? problem.reason : 'its words are longer than what is kept'
      fail(`The accepted finding ${show(id)} cannot be read: ${reason}. Correct or remove it and try again.`)
    }
    if (accepted.has(id)) fail(`The finding ${show(id)} is accepted twice. Remove one and try again.`)
    accepted.set(id, { ...value, reason: wellFormed(value.reason), by: wellFormed(value.by) })
  }
  return accepted
}
