import { aliveElements, kindOf, type StrategyMap } from '../../model/index.ts'
import { type ClaimFacts, HOLDS, type Judged } from './verdict.ts'

/** Whether a check found nothing, and had something to look at. */
export function byCheck({ map, findings, countOf }: ClaimFacts, id: string): Judged {
  const found = findings.filter(({ check }) => check === id)
  const { asked, lookedAt } = countOf(id)
  if (found.length > 0) {
    // A field that is blank is not known to be empty: whoever knows has only not said so here.
    const verdict = asksForWords(map, id) ? 'not-shown' : 'fails'
    return {
      verdict,
      why:
        [...new Set(found.map(({ sentence }) => sentence))].slice(0, REASONS_MAX).join(' ') +
        more(found.length),
      change: [...new Set(found.map(({ advice }) => advice))].slice(0, REASONS_MAX).join(' '),
      exceptions: found.map(({ elements, sentence }) => ({ verdict, elements, words: sentence, cells: [] })),
    }
  }
  // A check that asks for what is wrong has nobody to ask where nothing is.
  if (asked === 0 && !asksForFaults(map, id))
    return {
      verdict: 'not-shown',
      why: 'There is nothing in this map yet that it could be asked of.',
      change: 'Add what it speaks of.',
    }
  if (lookedAt < asked)
    return {
      verdict: 'not-shown',
      why: `${asked - lookedAt} of the ${asked} that it is asked of have nothing to compare.`,
      change: 'Fill in what is compared for each of them.',
    }
  return { ...HOLDS, why: `Nothing was found against it in ${asked}.` }
}

/** True where a check asks only whether there is anything in a field. */
const asksForWords = ({ framework }: StrategyMap, id: string): boolean =>
  framework.checks.some((each) => each.type === 'each' && each.id === id && each.is === 'filled')

/** True where a check selects by conditions: those who meet none are none of its faults. */
function asksForFaults(map: StrategyMap, id: string): boolean {
  const check = map.framework.checks.find((each) => 'id' in each && each.id === id)
  if (check?.type !== 'each' || typeof check.of === 'string' || !check.of.where?.length) return false
  return check.of.kinds.some((kind) => kindOf(map.framework, kind) && aliveElements(map, kind).length > 0)
}

/** The most findings that a verdict tells in full. */
const REASONS_MAX = 3
const more = (count: number): string => (count > REASONS_MAX ? ` And ${count - REASONS_MAX} more.` : '')
