import {
  type Element,
  type Field,
  type Framework,
  type Hop,
  type KindId,
  kindOf,
  kindsOf,
  labelOf,
  type StrategyMap,
  takesKind,
  valueWords,
} from '../model/index.ts'
import { type TableCell, words } from '../paper/index.ts'
import { fieldWithRole, lookAt, type MapLook, reach, selected } from '../queries/index.ts'
import { elementCell, lineColumn, listed, type MoneyPart } from './part.ts'

/** What pays for each thing that supports a column of the first matrix: what nothing pays for comes first. */
export function fundedPart(map: StrategyMap): MoneyPart | undefined {
  const { framework } = map
  const ways = supportWays(framework)
  const funding = framework.relations.filter(({ role }) => role === 'funds')
  const kinds = [...new Set(funding.flatMap(({ to }) => to))].filter((kind) => ways.kinds.includes(kind))
  if (!ways.columns || kinds.length === 0) return undefined
  const look = lookAt(map)
  const supported = (element: Element): Element[] =>
    ways.hops
      .flatMap((hop) => reach(look, element.id, [hop]))
      .filter(({ kind }) => ways.columns?.includes(kind))
  const supports = selected(map, { kinds }, look).filter((element) => supported(element).length > 0)
  if (supports.length === 0) return undefined
  const rows = supports.map((element) => {
    const paid = funding.flatMap(({ id }) => reach(look, element.id, [`^${id}`]))
    return { element, paid, outcomes: supported(element) }
  })
  const unpaid = rows.filter(({ paid }) => paid.length === 0)
  const plural = listed(kinds.map((id) => kindOf(framework, id)?.plural.toLowerCase() ?? id))
  const aims = listed(ways.columns.map((id) => kindOf(framework, id)?.plural.toLowerCase() ?? id))
  const told =
    unpaid.length === 0
      ? `Each of ${rows.length} ${plural} that support ${aims} has something named that pays for it.`
      : `Of ${rows.length} ${plural} that support ${aims} ${unpaid.length} ${unpaid.length === 1 ? 'has nothing named that pays for it' : 'have nothing named that pays for them'}.`
  return {
    id: 'funded',
    title: 'Unfunded supports',
    sentences: [`${told} What is only said of a whole kind is not counted.`],
    tables: [
      {
        id: 'funded',
        name: 'Unfunded supports',
        caption: `What pays for what supports ${aims}`,
        wide: true,
        empty: 'Nothing supports anything yet.',
        columns: [
          lineColumn('Support'),
          { id: 'supports', heading: 'Supports', type: 'text', width: 14 },
          { id: 'paid', heading: 'Paid for from', type: 'text', width: 50 },
          { id: 'amount', heading: 'Amount', type: 'text', width: 22 },
        ],
        rows: [...unpaid, ...rows.filter(({ paid }) => paid.length > 0)].map(
          ({ element, paid, outcomes }) => [
            elementCell(element),
            words(listed([...new Set(outcomes.map(({ code, title }) => code || title))])),
            paid.length === 0
              ? words('Nothing is named', 'None', 'collective')
              : words(paid.map((each) => paidFrom(look, each)).join('; ')),
            amountOf(look, paid),
          ],
        ),
      },
    ],
  }
}

/** The kinds that support a column of the first matrix by a direct relation, and the hops that lead there. */
function supportWays({ matrices, relations }: Framework) {
  const [first] = matrices
  if (!first) return { kinds: [] as KindId[], hops: [] as Hop[], columns: undefined }
  const direct = relations.filter(({ id }) => first.direct.includes(id))
  const sides = direct.map(({ id, from, to }) =>
    to.some((kind) => takesKind(first.columns, kind))
      ? { kinds: from, hop: id }
      : { kinds: to, hop: `^${id}` as Hop },
  )
  return {
    kinds: [...new Set(sides.flatMap(({ kinds }) => kinds))],
    hops: sides.map(({ hop }) => hop),
    columns: kindsOf(first.columns),
  }
}

/** "F3 Money for all wards (Not found)". */
function paidFrom(look: MapLook, funding: Element): string {
  const status = fieldWithRole(look.map, funding.kind, 'status')
  const state = status ? valueWords(look.value(funding, status.id)) : ''
  return state ? `${labelOf(funding)} (${state})` : labelOf(funding)
}

function amountOf(look: MapLook, paid: readonly Element[]): TableCell {
  if (paid.length === 0) return words('Not known', 'None', 'not-assessed')
  const amounts = paid.flatMap((each) => {
    const field: Field | undefined = fieldWithRole(look.map, each.kind, 'amount')
    const said = field ? valueWords(look.value(each, field.id)) : ''
    return said ? [`${each.code || labelOf(each)}: ${said}`] : []
  })
  return words(amounts.join('; '), 'No amount is named', amounts.length === 0 ? 'not-assessed' : undefined)
}
