import {
  type KindId,
  kindsOf,
  type MatrixId,
  mainKindOf,
  matrixOf,
  type RelationId,
  relationOf,
  type StrategyMap,
} from '../../model/index.ts'
import { directRelations } from '../../queries/index.ts'
import type { Directory } from '../plan/index.ts'
import { kindsOfCode } from './codes.ts'

/** What a table of marks joins, and which way. */
export interface MatrixShape {
  /** The matrix of the framework that has these cells; '' where none has. */
  readonly matrix: MatrixId
  readonly relation: RelationId
  readonly rows: readonly KindId[]
  readonly columns: readonly KindId[]
  /** Which way a link of a mark runs. */
  readonly isForward: boolean
}

export interface ShapeChoices {
  readonly matrix?: MatrixId | undefined
  readonly relation?: RelationId | undefined
  readonly kind?: KindId | undefined
}

/** Every shape that these choices leave open, in the order of the framework; a matrix may also lie on its side. */
export function shapesOf(map: StrategyMap, choices: ShapeChoices): readonly MatrixShape[] {
  const { framework } = map
  const ofMatrices = framework.matrices.flatMap((definition) =>
    directRelations(map, definition).flatMap(({ relation, runs }): MatrixShape[] => {
      const rows = kindsOf(definition.rows)
      const columns = kindsOf(definition.columns)
      const isForward = runs === 'row-to-column'
      const shape = { matrix: definition.id, relation: relation.id }
      return [
        { ...shape, rows, columns, isForward },
        { ...shape, rows: columns, columns: rows, isForward: !isForward },
      ]
    }),
  )
  const bare = framework.relations.flatMap((relation): MatrixShape[] => [
    { matrix: '', relation: relation.id, rows: relation.from, columns: relation.to, isForward: true },
    { matrix: '', relation: relation.id, rows: relation.to, columns: relation.from, isForward: false },
  ])
  return [...ofMatrices, ...bare].filter(
    ({ matrix, relation, rows }) =>
      (!choices.matrix || matrix === choices.matrix) &&
      (!choices.relation || relation === choices.relation) &&
      (!choices.kind || rows.includes(choices.kind)),
  )
}

/** The shape that most of the heads speak for, by what they name and by how their codes begin. */
export function guessShape(
  map: StrategyMap,
  directory: Directory,
  choices: ShapeChoices,
  heads: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): MatrixShape | undefined {
  const named = (names: readonly string[]) =>
    names.slice(0, LOOKED_AT).map((name) => kindsNamed(map, directory, name))
  const rows = named(heads.rows)
  const columns = named(heads.columns)
  const votes = (ofHeads: readonly (readonly KindId[])[], kinds: readonly KindId[]): number =>
    ofHeads.filter((each) => each.some((kind) => kinds.includes(kind))).length
  let best: { readonly shape: MatrixShape; readonly score: number } | undefined
  for (const shape of shapesOf(map, choices)) {
    const score = votes(rows, shape.rows) + votes(columns, shape.columns)
    if (!best || score > best.score) best = { shape, score }
  }
  return best?.shape
}

const LOOKED_AT = 60

function kindsNamed(map: StrategyMap, directory: Directory, name: string): readonly KindId[] {
  const found = directory.find(name)
  if (found.is === 'one') return [map.elements.get(found.id)?.kind ?? '']
  if (found.is === 'several') return found.ids.map((id) => map.elements.get(id)?.kind ?? '')
  const [word = ''] = name.split(/[\s:]/)
  return kindsOfCode(map, name).length > 0 ? kindsOfCode(map, name) : kindsOfCode(map, word)
}

/** The shape that choices with nothing left to guess name. */
export function chosenShape(
  map: StrategyMap,
  { matrix, relation, kind }: { matrix: MatrixId; relation: RelationId; kind: KindId },
): MatrixShape | undefined {
  const known = matrixOf(map.framework, matrix)
  if (known && !relationOf(map.framework, relation)) return shapesOf(map, { matrix, kind })[0]
  return shapesOf(map, { matrix: known ? matrix : undefined, relation, kind })[0]
}

export const newKind = (kinds: readonly KindId[], wanted: KindId): KindId =>
  kinds.includes(wanted) ? wanted : mainKindOf({ kinds })
