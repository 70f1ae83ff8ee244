import {
  BASES,
  type Basis,
  type Condition,
  type KindId,
  kindOf,
  kindsOf,
  type MatrixDefinition,
  type MatrixId,
  matrixOf,
  type Selector,
  type StrategyMap,
} from '../../model/index.ts'
import { sameWords } from '../../queries/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { CoverageMatrix } from '../matrix/index.ts'
import { clipped, listed, matrix } from '../matrix/index.ts'
import { type CoveringSentence, coveringSentence } from './coveringSentence.ts'

/** What a matrix is narrowed to: rows and columns that meet conditions, and links of some bases. */
export interface MatrixFilter {
  readonly where: readonly (Condition & { readonly kind: KindId })[]
  /** Absent: whatever links rest on. */
  readonly bases?: readonly Basis[]
}

/** A matrix worked out anew for what a filter leaves: cells, tallies and sentence. */
export interface FilteredMatrix {
  /** The map without the links that the filter leaves out: what the matrix and its sentence are of. */
  readonly map: StrategyMap
  readonly matrix: CoverageMatrix
  /** That it is narrowed, and to what; then what holds of the rest. */
  /** What is counted, in a sentence; empty where all of it is. */
  readonly told: string
  readonly sentence: CoveringSentence
}

/** A filter in text as the parts of an address: `where=review.state:Complete&basis=stated`. */
export const filterInAddress = (
  texts: readonly string[],
): readonly (readonly [name: string, value: string])[] =>
  texts.map((text) => (text.startsWith('basis=') ? ['basis', text.slice('basis='.length)] : ['where', text]))

/**
 * The one reading of a filter in text: `review.state:Complete`, several values parted by `|`, and `basis=stated`. What
 * cannot be read is refused in a sentence that says what can be asked.
 */
export function readMatrixFilter(
  map: StrategyMap,
  id: MatrixId,
  texts: readonly string[],
): Result<MatrixFilter, string> {
  const definition = matrixOf(map.framework, id)
  if (!definition) return refuse(`This map has no matrix "${id}".`)
  const where: MatrixFilter['where'][number][] = []
  let bases: readonly Basis[] | undefined
  for (const text of texts) {
    const basis = /^basis=(.*)$/.exec(text.trim())
    const kinds = [...new Set([...kindsOf(definition.rows), ...kindsOf(definition.columns)])]
    const whose = `The matrix "${definition.title}" has no rows or columns`
    const read = basis ? readBases(basis[1] ?? '') : readKindCondition(map, kinds, text, whose)
    if (!read.ok) return read
    if ('bases' in read.value) bases = read.value.bases
    else where.push(read.value)
  }
  return ok({ where, ...(bases ? { bases } : {}) })
}

export function filteredMatrix(
  map: StrategyMap,
  id: MatrixId,
  filter: MatrixFilter,
): FilteredMatrix | undefined {
  const definition = matrixOf(map.framework, id)
  if (!definition) return undefined
  const { where, bases } = filter
  const links = bases && new Map([...map.links].filter(([, { basis }]) => bases.includes(basis)))
  const narrowed = links ? { ...map, links } : map
  const narrower: MatrixDefinition = {
    ...definition,
    rows: narrow(definition.rows, where),
    columns: narrow(definition.columns, where),
  }
  const found = matrix(narrowed, narrower)
  const whole = coveringSentence(narrowed, found)
  const told = filterInWords(map, filter)
  return {
    map: narrowed,
    matrix: found,
    told,
    sentence: told
      ? { ...whole, sentences: [told, ...whole.sentences], short: `${whole.short} (filtered)` }
      : whole,
  }
}

function narrow(selector: Selector, where: MatrixFilter['where']): Selector {
  const kinds = kindsOf(selector)
  const mine = where.filter(({ kind }) => kinds.includes(kind))
  if (mine.length === 0) return selector
  const own = typeof selector === 'string' ? [] : (selector.where ?? [])
  return { kinds, where: [...own, ...mine] }
}

/** "Filtered: only reviews whose State is Complete, and only links that are stated." */
export function filterInWords(map: StrategyMap, { where, bases }: MatrixFilter): string {
  const parts = where.flatMap((condition) => {
    const kind = kindOf(map.framework, condition.kind)
    if (!kind || !('is' in condition)) return []
    const label = kind.fields.find(({ id }) => id === condition.field)?.label ?? condition.field
    const values = condition.is.map((value) => `"${clipped(String(value))}"`).join(' or ')
    return [`only ${kind.plural.toLowerCase()} whose ${label} is ${values}`]
  })
  if (bases) parts.push(`only links that are ${bases.join(' or ')}`)
  return parts.length === 0 ? '' : `Filtered: ${listed(parts)} are counted here.`
}

function readBases(text: string): Result<{ readonly bases: readonly Basis[] }, string> {
  const words = text.split('|').map((word) => word.trim())
  const bases = BASES.filter((basis) => words.includes(basis))
  return bases.length === words.length
    ? ok({ bases })
    : refuse(`"${clipped(text)}" is no basis of a link. Ask for one of: ${BASES.join(', ')}.`)
}

/** One condition in text, of one of these kinds: `review.state:Complete|Planned`. `whose` begins the refusal of another. */
export function readKindCondition(
  map: StrategyMap,
  kinds: readonly KindId[],
  text: string,
  whose: string,
): Result<MatrixFilter['where'][number], string> {
  const [, kindName = '', fieldName = '', values = ''] = /^([^.:]+)\.([^:]+):(.*)$/s.exec(text.trim()) ?? []
  if (kindName === '')
    return refuse(
      `"${clipped(text)}" is no condition. Write it as kind.field:value, such as review.state:Complete, or as basis=stated.`,
    )
  const kind = kinds.find((id) => id === kindName.trim())
  if (kind === undefined) return refuse(`${whose} of "${clipped(kindName)}". It has: ${kinds.join(', ')}.`)
  const fields = kindOf(map.framework, kind)?.fields ?? []
  const field = fields.find(({ id }) => id === fieldName.trim())
  if (!field)
    return refuse(
      `"${kind}" has no field "${clipped(fieldName)}". ${fields.length > 0 ? `It has: ${fields.map(({ id }) => id).join(', ')}.` : 'It has none.'}`,
    )
  const is = values.split('|').map((value) => value.trim())
  const stray =
    field.values && is.find((value) => value !== '' && !field.values?.some((word) => sameWords(word, value)))
  if (stray !== undefined)
    return refuse(
      `"${clipped(stray)}" is no value of "${field.label}". Ask for one of: ${field.values?.join(', ')}.`,
    )
  return ok({ kind, field: field.id, is: field.type === 'boolean' ? is.map(isYes) : is })
}

const isYes = (value: string): boolean => /^(true|yes|1)$/i.test(value)
