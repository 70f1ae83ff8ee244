import { kindOf, matrixOf, relationOf, type StrategyMap } from '../../model/index.ts'
import { folded, type ImportChoices, type MadeChoices, type SourceTable } from '../entries/index.ts'
import { USES } from './heads.ts'
import type { LaidTable } from './layOut.ts'
import { fieldUse, kindOfUse, observedFields, relationUse } from './uses.ts'

/** Why a table cannot be read as it is asked: nothing of the import is done. */
export interface ImportFault {
  readonly code:
    | 'kind-unknown'
    | 'relation-unknown'
    | 'matrix-unknown'
    | 'column-unknown'
    | 'table-empty'
    | 'too-large'
  readonly sentence: string
}

/** More than anybody's register has; what is larger is parted before it is imported. */
const ROWS_MAX = 30_000
const COLUMNS_MAX = 2_000
const CELLS_MAX = 2_000_000

export function sizeFault({ name, rows }: SourceTable): ImportFault | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const most = (count: number) => count.toLocaleString('en-GB')
  const large = (sentence: string): ImportFault => ({ code: 'too-large', sentence })
  if (rows.length === 0 || width === 0)
    return { code: 'table-empty', sentence: `"${name}" has no rows. Choose another sheet or file.` }
  if (rows.length > ROWS_MAX)
    return large(
      `"${name}" has ${most(rows.length)} rows; at most ${most(ROWS_MAX)} are imported at once. Part it into several files.`,
    )
  if (width > COLUMNS_MAX || rows.length * width > CELLS_MAX)
    return large(
      `"${name}" has ${most(width)} columns in ${most(rows.length)} rows; at most ${most(COLUMNS_MAX)} columns and ${most(CELLS_MAX)} cells are imported at once. Take out what is not needed.`,
    )
  return undefined
}

export function choiceFault(
  { framework }: StrategyMap,
  { kind, relation, matrix }: ImportChoices,
): ImportFault | undefined {
  const among = (words: readonly string[]) => `It has: ${words.join(', ')}.`
  if (kind !== undefined && !kindOf(framework, kind))
    return {
      code: 'kind-unknown',
      sentence: `The framework has no kind "${kind}". ${among(framework.kinds.map(({ id }) => id))}`,
    }
  if (relation && !relationOf(framework, relation))
    return {
      code: 'relation-unknown',
      sentence: `The framework has no relation "${relation}". ${among(framework.relations.map(({ id }) => id))}`,
    }
  if (matrix && !matrixOf(framework, matrix))
    return {
      code: 'matrix-unknown',
      sentence: `The framework has no matrix "${matrix}". ${among(framework.matrices.map(({ id }) => id))}`,
    }
  return undefined
}

/** Heads as the table has them, where somebody wrote them with other spaces: in Excel a head may go over two lines. */
export function withOwnHeads(heads: readonly string[], choices: ImportChoices): ImportChoices {
  const own = (head: string): string =>
    heads.includes(head) ? head : (heads.find((each) => folded(each) === folded(head)) ?? head)
  const { columns, leave } = choices
  return {
    ...choices,
    ...(columns
      ? {
          columns: Object.fromEntries(Object.entries(columns).map(([use, head]) => [use, head && own(head)])),
        }
      : {}),
    ...(leave ? { leave: leave.map(own) } : {}),
  }
}

export function columnFault({ heads }: LaidTable, { columns = {} }: ImportChoices): ImportFault | undefined {
  const strange = Object.values(columns).find((head) => head !== '' && !heads.includes(head))
  if (strange === undefined) return undefined
  return {
    code: 'column-unknown',
    sentence: `There is no column "${strange.slice(0, 80)}". The heads are: ${heads.slice(0, 40).join(', ')}.`,
  }
}

export function useFault(
  map: StrategyMap,
  { as, kind }: MadeChoices,
  { columns = {} }: ImportChoices,
): ImportFault | undefined {
  const uses: readonly string[] = USES[as]
  const isKnown = (use: string): boolean =>
    uses.includes(use) ||
    (as === 'elements' && (isFieldUse(map, kind, use) || relationUse(map, use) !== undefined)) ||
    (as === 'observations' &&
      (['code', 'title'].includes(use) || observedFields(map, kind).some(({ id }) => id === use)))
  const strange = Object.keys(columns).find((use) => !isKnown(use))
  if (strange === undefined) return undefined
  const fields = kindOf(map.framework, kind)?.fields.map(({ id }) => id) ?? []
  const known = as === 'elements' ? [...uses, ...fields] : uses
  return {
    code: 'column-unknown',
    sentence: `Nothing of these rows is called "${strange.slice(0, 80)}". A column can be: ${known.join(', ')}.`,
  }
}

const isFieldUse = (map: StrategyMap, kind: string, use: string): boolean => {
  const of = kindOfUse(map, use)
  return fieldUse(map, of?.kind ?? kind, of?.use ?? use) !== undefined
}
