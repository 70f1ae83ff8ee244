import type { Relation, RelationRole } from '../../model/index.ts'

const relation = (
  id: string,
  [label, inverse]: readonly [string, string],
  from: readonly string[],
  to: readonly string[],
  more: Partial<Relation> = {},
): Relation => ({ id, label, inverse, from, to, ...more })

const within = (id: string, from: string, to: string): Relation =>
  relation(id, ['is part of', 'includes'], [from], [to], {
    role: 'part-of' satisfies RelationRole,
    cardinality: { perFrom: 1 },
  })

export const relations: readonly Relation[] = [
  relation('covers', ['covers', 'is covered by'], ['review'], ['remit']),
  within('remit-of', 'remit', 'committee'),
  within('unit-of', 'unit', 'area'),
  within('in-tranche', 'efficiency-review', 'tranche'),
  within('item-of', 'plan-item', 'plan-part'),
  relation('examines', ['examines', 'is examined by'], ['force-review'], ['function']),
  // Ours are a reader's match, and would drown what the paper prints of others were they one relation.
  relation('looks-at', ['looks at', 'is looked at by'], ['review'], ['function']),
  relation('carried-out-by', ['was carried out by', 'carried out'], ['force-review'], ['force'], {
    cardinality: { perFrom: 1 },
  }),
  relation('is-in', ['is in', 'includes'], ['plan-item'], ['plan']),
  relation('repeats', ['repeats', 'is repeated by'], ['plan-item'], ['plan-item']),
  relation('complements', ['complements', 'is complemented by'], ['proposed-review'], ['review']),
  relation('asks-for', ['asks for', 'is asked for by'], ['body'], ['review', 'proposed-review']),
  relation('decides-on', ['decides on', 'is decided on by'], ['body'], ['review', 'proposed-review'], {
    role: 'governs',
  }),
  relation('decides', ['decides', 'is decided by'], ['recommendation'], ['proposed-review', 'principle'], {
    role: 'decides',
  }),
]
