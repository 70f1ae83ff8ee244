import { COLUMN_USES, type MadeChoices } from '@golden-thread/shared/imports'
import { type Framework, kindOf } from '@golden-thread/shared/model'
import { importWords as words } from './text.ts'

/** What a column can be taken as: the name that choices have for it, and what people call it. */
export interface ColumnUse {
  readonly use: string
  readonly label: string
}

/** What there is to choose from for a column, by what the rows are. */
export function usesFor(
  framework: Framework,
  { as, kind, columns }: Pick<MadeChoices, 'as' | 'kind' | 'columns'>,
): readonly ColumnUse[] {
  const plain = COLUMN_USES[as].map((use) => ({ use, label: words.uses[use] ?? use }))
  if (as === 'observations') {
    const observed = framework.kinds.flatMap(({ fields }) => fields.filter((field) => field.observed))
    const byId = new Map(observed.map(({ id, label }) => [id, { use: id, label }]))
    return [...plain, ...byId.values()]
  }
  if (as !== 'elements') return plain
  const fields = (kindOf(framework, kind)?.fields ?? []).flatMap(({ id, label, type, periods = [] }) => [
    { use: id, label },
    ...(type === 'series'
      ? periods.map((period) => ({ use: `${id}:${period}`, label: words.period(label, period) }))
      : []),
  ])
  const relations = framework.relations.flatMap(({ id, label, inverse, from, to }) => [
    ...(from.includes(kind) ? [{ use: id, label: `${label} …` }] : []),
    ...(to.includes(kind) ? [{ use: `^${id}`, label: `${inverse} …` }] : []),
  ])
  // Where a column says of which kind each row is, those of the others may have fields of their own.
  const ofOthers = columns['kind']
    ? framework.kinds
        .filter(({ id }) => id !== kind)
        .flatMap((other) =>
          other.fields.map(({ id, label }) => ({
            use: `${other.id}/${id}`,
            label: words.ofKind(label, other.label),
          })),
        )
    : []
  return [...plain, ...fields, ...relations, ...ofOthers]
}
