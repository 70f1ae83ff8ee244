import {
  aliveElements,
  BASES,
  type Basis,
  type Field,
  type KindId,
  kindOf,
  kindsOf,
  type MatrixDefinition,
  type StrategyMap,
  valueWords,
} from '@golden-thread/shared/model'
import { currentValue } from '@golden-thread/shared/queries'

/** A field that the matrix can be narrowed by, with the values that there are to choose from. */
export interface FieldChoice {
  /** `review.state`, as a condition begins. */
  readonly key: string
  readonly kind: string
  readonly label: string
  readonly values: readonly string[]
}

/** More values than these are no list to choose from. */
const VALUES_MAX = 40

const LONG: readonly Field['type'][] = ['longtext', 'series', 'reference', 'url', 'test']

/** The fields of rows and columns that say the same of several elements, or have a list of words of their own. */
export function fieldChoices(map: StrategyMap, definition: MatrixDefinition): readonly FieldChoice[] {
  const kinds = [...new Set([...kindsOf(definition.rows), ...kindsOf(definition.columns)])]
  return kinds.flatMap((id) => {
    const kind = kindOf(map.framework, id)
    return (kind?.fields ?? []).flatMap((field): FieldChoice[] => {
      if (LONG.includes(field.type)) return []
      const found = valuesIn(map, id, field)
      const values = field.values ?? (field.type === 'boolean' ? ['Yes', 'No'] : found)
      const isList = field.values !== undefined || field.type === 'boolean'
      const isShared = values.length > 0 && values.length <= VALUES_MAX
      if (!isShared || (!isList && values.some((value) => value.includes('|')))) return []
      return [{ key: `${id}.${field.id}`, kind: kind?.plural ?? id, label: field.label, values }]
    })
  })
}

function valuesIn(map: StrategyMap, kind: KindId, { id }: Field): readonly string[] {
  const values = new Set<string>()
  for (const element of aliveElements(map))
    if (element.kind === kind) {
      const words = valueWords(currentValue(map, element, id)).trim()
      if (words) values.add(words)
    }
  return [...values].sort(collator.compare)
}

const collator = new Intl.Collator('en', { numeric: true })

/** The bases to count, from all of them to what is stated alone. */
export const BASIS_CHOICES: readonly (readonly Basis[])[] = [BASES, ['stated'], ['stated', 'inferred']]

export const basisText = (bases: readonly Basis[]): string | null =>
  bases.length === BASES.length ? null : `basis=${bases.join('|')}`

/** A condition in its parts: "review.state" and its values. */
export function partsOf(text: string): { readonly key: string; readonly values: readonly string[] } {
  const colon = text.indexOf(':')
  const split = (part: string): readonly string[] => part.split('|').map((value) => value.trim())
  if (text.startsWith('basis=')) return { key: 'basis', values: split(text.slice('basis='.length)) }
  return { key: text.slice(0, Math.max(0, colon)).trim(), values: split(text.slice(colon + 1)) }
}

/** The conditions with this one in the place of the one of the same field, or without it. */
export const withCondition = (
  where: readonly string[],
  key: string,
  values: readonly string[],
): readonly string[] => {
  const others = where.filter((text) => partsOf(text).key !== key)
  if (values.length === 0) return others
  return [...others, key === 'basis' ? `basis=${values.join('|')}` : `${key}:${values.join('|')}`]
}
