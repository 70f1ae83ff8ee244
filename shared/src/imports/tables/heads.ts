import { periodName } from '../../exchange/index.ts'
import type { Field, Framework, Kind } from '../../model/index.ts'
import { folded } from '../entries/index.ts'

/**
 * What a column may be taken as, besides the fields of the kind and the relations of the framework: each with the heads
 * that real sheets give it.
 */
const KNOWN: Readonly<Record<string, RegExp>> = {
  id: /^golden thread id$/,
  code: /^(code|ref|reference|ref no|no|nr|number|id|#|item|item no)$/,
  title: /^(title|name|what|description|wording|text|element)$/,
  kind: /^(kind|type|category)$/,
  lead: /^(leads?|owners?|lead officer|led by|responsible|responsible officer|accountable|sro|who|named lead)$/,
  aliases: /^(alias(es)?|also known as|aka|other names?)$/,
  source: /^(source|document)$/,
  paragraph: /^(paragraphs?|para(s|graph no)?|page|clause)$/,
  quotation: /^(quotation|quote|evidence|extract)$/,
  from: /^(from|source code|source element|subject)$/,
  to: /^(to|target|target element|object)$/,
  fromKind: /^(from|source) (kind|type)$/,
  toKind: /^(to|target) (kind|type)$/,
  relation: /^(relation|relationship|link|link type|verb)$/,
  basis: /^(basis|rests on|how known)$/,
  strength: /^(strength|weight)$/,
  note: /^(notes?|comments?|remarks?)$/,
  element: /^(element|item|about)$/,
  field: /^(field|measure|indicator|aspect)$/,
  value: /^(value|status|rag|rating|position|reading)$/,
  asAt: /^(as at|as of|date|on|when|period|observed on|reported)$/,
}

/** The uses of a column, by what the rows of the table are. */
export const USES = {
  elements: ['id', 'code', 'title', 'kind', 'lead', 'aliases', 'source', 'paragraph', 'quotation'],
  links: [
    'id',
    'from',
    'fromKind',
    'relation',
    'to',
    'toKind',
    'basis',
    'strength',
    'note',
    'source',
    'paragraph',
    'quotation',
  ],
  observations: ['element', 'field', 'value', 'asAt', 'note', 'source', 'paragraph', 'quotation'],
  matrix: ['code', 'title'],
} as const

/** The head without what decorates it: "Lead officer *:" is "lead officer". */
export const plainHead = (head: string): string =>
  folded(head)
    .replace(/[:*?.]+/g, '')
    .trim()

/** The use that a head names, of those that may be; undefined where it names none. */
export function useOfHead(head: string, uses: readonly string[]): string | undefined {
  const words = plainHead(head)
  return uses.find((use) => (use !== 'id' && use.toLowerCase() === words) || KNOWN[use]?.test(words))
}

/** "Budget (£ million)" and "Budget, £m" where the field is in £ million: another unit makes it another column. */
function withoutUnit(words: string, unit: string | undefined): string {
  const [, before, said] = /^(.+?)(?:, | ?\()([^(),]+)\)?$/.exec(words) ?? []
  if (unit === undefined || before === undefined || said === undefined) return words
  return shortUnit(said) === shortUnit(unit) ? before : words
}

const shortUnit = (unit: string): string =>
  plainHead(unit)
    .replace(/\bmillions?$/, 'm')
    .replaceAll(' ', '')

/** The field that a head names, with the period where it is one of a series; also as our own files call it. */
export function fieldOfHead(head: string, fields: readonly Field[]): string | undefined {
  const whole = plainHead(head)
  const field = fields.find(({ id, label, unit }) =>
    [plainHead(label), id.toLowerCase(), `field ${id}`.toLowerCase()].includes(withoutUnit(whole, unit)),
  )
  if (field) return field.id
  for (const { id, label, type, unit, periods = [] } of fields) {
    if (type !== 'series') continue
    const words = withoutUnit(whole, unit)
    const period = periods.find((each) =>
      [
        plainHead(each),
        `${plainHead(label)} ${plainHead(each)}`,
        plainHead(periodName(label, each)),
        plainHead(periodName(`field ${id}`, each)),
      ].includes(words),
    )
    if (period) return `${id}:${period}`
  }
  return undefined
}

/** The relation that a head names from the rows' side, "^" before it where the rows are what it leads to. */
export function relationOfHead(head: string, framework: Framework, kind: Kind): string | undefined {
  const words = plainHead(head)
  for (const { id, label, inverse, from, to } of framework.relations) {
    const others = (ids: readonly string[]) =>
      framework.kinds.filter((each) => ids.includes(each.id)).flatMap((each) => [each.label, each.plural])
    const named = (verb: string, ids: readonly string[]) =>
      [verb, ...others(ids).flatMap((other) => [`${verb} ${other}`, `${other} ${verb}`])].map(plainHead)
    if (from.includes(kind.id) && [...named(label, to), id.toLowerCase()].includes(words)) return id
    if (to.includes(kind.id) && named(inverse, from).includes(words)) return `^${id}`
  }
  // "Outcomes" as a head means what joins these rows to outcomes, where only one relation does.
  const other = framework.kinds.find((each) => [each.label, each.plural].map(plainHead).includes(words))
  if (!other || other.id === kind.id) return undefined
  const joins = framework.relations.flatMap(({ id, from, to }) => [
    ...(from.includes(kind.id) && to.includes(other.id) ? [id] : []),
    ...(to.includes(kind.id) && from.includes(other.id) ? [`^${id}`] : []),
  ])
  return joins.length === 1 ? joins[0] : undefined
}

/** "A" for 0, "AA" for 26: what a column without a head is called. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
