import { fieldNames, periodName } from '../../exchange/index.ts'
import { type Kind, kindOf, type StrategyMap } from '../../model/index.ts'
import { folded } from '../entries/index.ts'
import { fieldOfHead, USES, useOfHead } from './heads.ts'
import type { LaidTable } from './layOut.ts'
import { qualified } from './uses.ts'

/** The kind that a word names, by its id, its label or its plural. */
export const kindCalled = ({ framework }: Pick<StrategyMap, 'framework'>, word: string): Kind | undefined =>
  framework.kinds.find(({ id, label, plural }) => [id, label, plural].map(folded).includes(folded(word)))

/**
 * Where a column says of which kind each row is: the fields of the kinds beside the chosen one, each under the head that
 * names it there. A head may name a field of several, and something else for the rest.
 */
export function kindColumns(
  map: StrategyMap,
  table: LaidTable,
  chosen: string,
  columns: Readonly<Record<string, string>>,
  isFree: (head: string) => boolean,
): Readonly<Record<string, string>> {
  const at = table.heads.indexOf(columns['kind'] ?? '')
  if (at < 0) return {}
  const words = new Set(table.rows.map(({ cells }) => String(cells[at] ?? '')))
  const kinds = new Set([...words].flatMap((word) => (word === '' ? [] : (kindCalled(map, word) ?? []))))
  const found: Record<string, string> = {}
  for (const head of table.heads.filter(isFree)) {
    const use = kinds.size > 1 ? useOfHead(head, USES.elements) : undefined
    if (use !== undefined && !Object.hasOwn(columns, use)) found[use] ??= head
  }
  for (const { id, fields } of kinds) {
    if (id === chosen) continue
    for (const head of table.heads.filter(isFree)) {
      const field = fieldOfHead(head, fields)
      if (field === undefined || columns[field] === head) continue
      found[qualified(id, field)] ??= head
    }
  }
  return found
}

/** The columns of a CSV of ours: exactly as it was written, and nothing guessed. */
export function ownColumns(map: StrategyMap, table: LaidTable): Readonly<Record<string, string>> {
  const there = new Set(table.heads)
  const found: Record<string, string> = {}
  for (const { id: kind } of map.framework.kinds) {
    const fields = kindOf(map.framework, kind)?.fields ?? []
    const names = fieldNames(fields)
    for (const { id, type } of fields) {
      const name = (names.get(id) ?? '').replace(/\s+/gu, ' ')
      if (type !== 'series') {
        if (there.has(name)) found[qualified(kind, id)] = name
        continue
      }
      for (const head of there) {
        const period = head.startsWith(`${name} (`) ? head.slice(name.length + 2, -1) : ''
        if (period !== '' && head === periodName(name, period))
          found[qualified(kind, `${id}:${period}`)] = head
      }
    }
  }
  return found
}
