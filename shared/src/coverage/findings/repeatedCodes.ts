import { type ElementId, isAlive, type StrategyMap } from '../../model/index.ts'
import { entry } from '../../queries/index.ts'
import { listed, nameOf } from '../matrix/index.ts'
import type { BareFinding } from './finding.ts'

/** The most elements that the sentence names; the rest are counted. */
const NAMED_MAX = 5

/** Which elements have which code, so that a repeat costs those that share it. */
export class CodeIndex {
  readonly #byCode = new Map<string, Set<ElementId>>()

  constructor(map: StrategyMap) {
    for (const id of map.elements.keys()) this.add(map, id)
  }

  add(map: StrategyMap, id: ElementId): void {
    const code = codeIn(map, id)
    if (code) entry(this.#byCode, code, () => new Set<ElementId>()).add(id)
  }

  remove(map: StrategyMap, id: ElementId): void {
    const code = codeIn(map, id)
    if (code) this.#byCode.get(code)?.delete(id)
  }

  codes(): Iterable<string> {
    return this.#byCode.keys()
  }

  findings(map: StrategyMap, code: string): BareFinding[] {
    const ids = [...(this.#byCode.get(code) ?? [])].sort()
    if (ids.length < 2) return []
    const names = ids.slice(0, NAMED_MAX).map((id) => nameOf(map, id))
    if (ids.length > NAMED_MAX) names.push(`${ids.length - NAMED_MAX} more`)
    return [
      {
        id: `code-repeated:${code}`,
        code: 'code-repeated',
        severity: 'note',
        sentence: `${ids.length} elements have the code ${code}: ${listed(names)}.`,
        advice: 'Give each a code of its own, so that papers can tell them apart.',
        elements: ids,
        links: [],
      },
    ]
  }
}

/** The code of an element that is alive, without the spaces around it. */
export function codeIn(map: StrategyMap, id: ElementId): string {
  const element = map.elements.get(id)
  return element && isAlive(element) ? element.code.trim() : ''
}
