import type { Field, Framework, Kind } from '../model/index.ts'

/** Money is a field of money, and a series whose unit, role or kind says that it is of money. */
export const isMoneyField = ({ archetype }: Kind, { type, unit = '', role }: Field): boolean =>
  type === 'money' ||
  (type === 'series' && (/[£$€]/u.test(unit) || role === 'amount' || archetype === 'money'))

/** The kinds that have a field for money, whether or not anything stands in it. */
export const kindsWithMoney = ({ kinds }: Framework): readonly Kind[] =>
  kinds.filter((kind) => kind.fields.some((field) => isMoneyField(kind, field)))
