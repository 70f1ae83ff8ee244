import {
  type Field,
  type Framework,
  kindsOf,
  type MatrixDefinition,
  type Path,
  relationIn,
  type Selector,
} from '../../model/index.ts'

/**
 * The framework as whoever has the public's map may read it: without kinds, relations and fields that are internal, and
 * without the questions that are put to those. Their names alone may say what is not to be known.
 */
export function publicFramework(framework: Framework): Framework {
  const published = framework.kinds.filter(({ publish }) => publish !== 'internal')
  const kindIds = new Set(published.map(({ id }) => id))
  const kinds = published.map((kind) => ({ ...kind, fields: shownFields(kind.fields, kindIds) }))
  const relations = framework.relations.flatMap((relation) => {
    const [from, to] = [relation.from, relation.to].map((ids) => ids.filter((id) => kindIds.has(id)))
    if (relation.publish === 'internal' || !from?.length || !to?.length) return []
    return [
      { ...relation, from, to, ...(relation.fields && { fields: shownFields(relation.fields, kindIds) }) },
    ]
  })
  const hidden = hiddenNames(framework, { kinds, relations })
  const names = (part: unknown): boolean => hidden.some((pattern) => pattern.test(JSON.stringify(part)))
  const shown: Framework = {
    ...framework,
    kinds,
    relations,
    matrices: framework.matrices.flatMap((matrix) => shownMatrix(matrix, kindIds, names)),
    checks: framework.checks.filter((check) => !names(check)),
    // They are read on the page, from the whole map; here only checks would ask for them.
    measures: (framework.measures ?? []).filter((measure) => !names(measure)),
    registers: [],
    reports: [],
    unread: [],
    ...(framework.view && {
      view: { ...framework.view, lanes: framework.view.lanes.filter(({ kind }) => kindIds.has(kind)) },
    }),
  }
  const matrices = new Set(shown.matrices.map(({ id }) => id))
  const measures = new Set(shown.measures?.map(({ id }) => id))
  const isAsked = (check: Framework['checks'][number]): boolean =>
    (!('matrix' in check) || matrices.has(check.matrix)) && measuresOf(check).every((id) => measures.has(id))
  return { ...shown, checks: shown.checks.filter(isAsked) }
}

/** A field that refers to nothing but what is internal has nothing left to say. */
const shownFields = (fields: readonly Field[], kinds: ReadonlySet<string>): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.publish === 'internal') return []
    const to = field.to?.filter((kind) => kinds.has(kind))
    if (field.to?.length && !to?.length) return []
    return [to ? { ...field, to } : field]
  })

/** Every name that is left out and stands for nothing else, as it reads in JSON: by itself, or as a hop of a path. */
function hiddenNames(whole: Framework, shown: Pick<Framework, 'kinds' | 'relations'>): RegExp[] {
  const kept = new Set(namesOf(shown))
  return namesOf(whole)
    .filter((name) => !kept.has(name))
    .map((name) => new RegExp(`"\\^?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\+?"`))
}

const namesOf = ({ kinds, relations }: Pick<Framework, 'kinds' | 'relations'>): string[] =>
  [...kinds, ...relations].flatMap(({ id, fields }) => [id, ...(fields ?? []).map((field) => field.id)])

/** Of a matrix what asks for nothing internal; none of it where its rows or columns do. */
function shownMatrix(
  matrix: MatrixDefinition,
  kinds: ReadonlySet<string>,
  names: (part: unknown) => boolean,
): MatrixDefinition[] {
  const isShown = (selector: Selector): boolean =>
    !names(selector) && kindsOf(selector).every((kind) => kinds.has(kind))
  if (!isShown(matrix.rows) || !isShown(matrix.columns)) return []
  const { show, extra, order, rowGroups, columnGroups, ...rest } = matrix
  const optional = { show, order, rowGroups, columnGroups }
  const left = Object.entries(optional).filter(([, part]) => part !== undefined && !names(part))
  const direct = matrix.direct.filter((relation) => !names(relation))
  if (direct.length === 0) return []
  return [
    {
      ...rest,
      direct,
      indirect: matrix.indirect.filter((path: Path) => path.every((hop) => !names(relationIn(hop)))),
      ...(extra && { extra: extra.filter((column) => !names(column)) }),
      ...Object.fromEntries(left),
    },
  ]
}

const measuresOf = (check: Framework['checks'][number]): string[] =>
  check.type === 'each'
    ? [check.value, check.than].flatMap((operand) =>
        operand && 'measure' in operand ? [operand.measure] : [],
      )
    : []
