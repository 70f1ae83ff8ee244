import {
  aliveElements,
  type Change,
  type Element,
  type KindId,
  kindOf,
  type StrategyMap,
} from '../model/index.ts'
import { refuse } from '../result.ts'
import { type DomainCommand, editOf, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** What a lane is called, one and many, and what the codes in it begin with. */
export interface LaneWords {
  readonly label: string
  readonly plural: string
  readonly prefix: string
}

/**
 * Gives a lane other words and, where that is asked, its cards codes of the new beginning: S3 becomes A3. A code that is
 * taken elsewhere is left as it is. The id of the kind stays, so links, matrices and views stay what they are.
 */
export const renameLane: DomainCommand<LaneWords & { readonly kind: KindId; readonly isRecoded: boolean }> = (
  map,
  { kind: id, isRecoded, ...asked },
) => {
  const kind = kindOf(map.framework, id)
  if (!kind) return refuse({ code: 'kind-unknown', kind: id })
  const words = {
    label: asked.label.trim() || kind.label,
    plural: asked.plural.trim() || kind.plural,
    prefix: asked.prefix.trim(),
  }
  const isSame = kind.label === words.label && kind.plural === words.plural && kind.prefix === words.prefix
  const codes = isRecoded ? recoded(map, id, kind.prefix, words.prefix) : []
  if (isSame && codes.length === 0) return unchanged
  return editOf(stepText.renameLane(kind.plural), [
    ...(isSame
      ? []
      : [{ type: 'set-part', at: { list: 'kinds', id }, part: { ...kind, ...words } } as const]),
    ...codes,
  ])
}

/** How many cards of a lane have codes that would change with its prefix. */
export const codedCards = (map: StrategyMap, kind: KindId): number =>
  aliveElements(map, kind).filter((element) => numberOf(element, kindOf(map.framework, kind)?.prefix ?? ''))
    .length

function recoded(map: StrategyMap, kind: KindId, from: string, to: string): readonly Change[] {
  if (from === to) return []
  const own = aliveElements(map, kind)
  const taken = new Set(
    [...map.elements.values()].filter((element) => element.kind !== kind).map(({ code }) => code),
  )
  return own.flatMap((element): Change[] => {
    const number = numberOf(element, from)
    const code = `${to}${number}`
    return number && !taken.has(code) ? [{ type: 'edit-element', id: element.id, code }] : []
  })
}

/** "3" of S3; empty where a code is of another make. */
const numberOf = ({ code }: Element, prefix: string): string => {
  const rest = code.startsWith(prefix) ? code.slice(prefix.length) : ''
  return /^\d+[a-z]?$/i.test(rest) ? rest : ''
}
