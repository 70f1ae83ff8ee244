import type { DecisionSummary } from '@golden-thread/shared/protocol'
import type { DecisionStorage, StoredDecision, StoredProgress } from '../../storage/index.ts'

/** Every decision of a map with what became of it, as that stood at a time in milliseconds since 1970; else as it stands. */
export async function decisionsOf(
  decisions: DecisionStorage,
  map: string,
  until = Number.POSITIVE_INFINITY,
): Promise<readonly DecisionSummary[]> {
  const [kept, progress] = await Promise.all([decisions.ofMap(map), decisions.progressOf(map)])
  const replaced = new Map(kept.flatMap(({ id, replaces }) => (replaces === null ? [] : [[replaces, id]])))
  const last = new Map(progress.filter(({ at }) => at < until).map((one) => [one.decision, one]))
  return kept.map((decision) => summaryOf(decision, last.get(decision.id), replaced.get(decision.id)))
}

export function summaryOf(
  { map: _, ...decision }: StoredDecision,
  progress: StoredProgress | undefined,
  replacedBy: string | undefined,
): DecisionSummary {
  return {
    ...decision,
    state: replacedBy === undefined ? stateOf(decision, progress) : 'nothing to do',
    ...(progress ? { progress: { note: progress.note, by: progress.by, at: progress.at } } : {}),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  }
}

function stateOf(
  { outcome }: Pick<StoredDecision, 'outcome'>,
  progress: StoredProgress | undefined,
): DecisionSummary['state'] {
  if (outcome === 'put') return 'undecided'
  if (outcome !== 'agreed' && outcome !== 'amended') return 'nothing to do'
  return progress?.done ? 'done' : 'to do'
}
