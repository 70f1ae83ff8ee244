import { type Field, type Kind, type StrategyMap, valueWords } from '../model/index.ts'
import { count, words } from '../paper/index.ts'
import {
  fieldWithRole,
  lookAt,
  numberIn,
  reach,
  registerRows,
  registerTable,
  rounded,
} from '../queries/index.ts'
import { elementCell, haveFigures, inUnit, lineColumn, listed, type MoneyPart, withUnit } from './part.ts'

/** What a kind is printed to cost or to bring in, in the words of the paper and in figures. */
export function amountPart(map: StrategyMap, kind: Kind, field: Field): MoneyPart | undefined {
  const look = lookAt(map)
  const register = registerTable(map, kind.id)
  const lines = register ? registerRows(map, register, look) : []
  if (lines.length === 0) return undefined
  const status = fieldWithRole(map, kind.id, 'status')
  const funds = map.framework.relations.find(({ role, from }) => role === 'funds' && from.includes(kind.id))
  const known = lines.flatMap((line) => numberIn(look.value(line, field.id), field) ?? [])
  const sum = rounded(known.reduce((total, amount) => total + amount, 0))
  const come = known.length > 1 ? `, and they come to ${inUnit(sum, field.unit)}` : ''
  return {
    id: `amounts-${kind.id}-${field.id}`,
    title: `${kind.plural}: ${field.label.toLowerCase()}`,
    kind: kind.id,
    sentences: [
      `${haveFigures(known.length, lines.length, kind)}${come}.${known.length < lines.length ? ' What is blank is not 0.' : ''}`,
    ],
    tables: [
      {
        id: `amounts-${kind.id}-${field.id}`,
        name: kind.plural,
        caption: `${kind.plural}, with the amount that is printed`,
        wide: false,
        empty: `There are no ${kind.plural.toLowerCase()} yet.`,
        columns: [
          lineColumn(kind.label),
          { id: 'printed', heading: `${field.label}, as printed`, type: 'text', width: 16 },
          { id: 'figure', heading: withUnit('In figures', field.unit), type: 'number', width: 14 },
          ...(status ? [{ id: 'status', heading: status.label, type: 'text' as const, width: 16 }] : []),
          ...(funds ? [{ id: 'funds', heading: 'Pays for', type: 'text' as const, width: 24 }] : []),
        ],
        rows: lines.map((line) => {
          const value = look.value(line, field.id)
          const amount = numberIn(value, field)
          const paid = funds ? reach(look, line.id, [funds.id]) : []
          return [
            elementCell(line),
            words(valueWords(value), 'Blank', value === undefined ? 'not-assessed' : undefined),
            amount === undefined ? words('Blank', 'Blank', 'not-assessed') : count(amount),
            ...(status ? [words(valueWords(look.value(line, status.id)), 'Not given')] : []),
            ...(funds
              ? [words(listed(paid.map(({ code, title }) => code || title)), 'No single element')]
              : []),
          ]
        }),
      },
    ],
  }
}
