import {
  aliveElements,
  type Check,
  countsLink,
  type Field,
  type Framework,
  type Kind,
  kindOf,
  kindsOf,
  type MatrixDefinition,
  type Measure,
  matrixOf,
  type PartList,
  type Register,
  type Relation,
  type Report,
  relationOf,
  type Selector,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { text } from './text.ts'

export const isOwner = (list: PartList, item: object): item is { readonly fields?: readonly Field[] } =>
  (list === 'kinds' || list === 'relations') && typeof item === 'object'

/** What a part is called in the editor. */
export function nameOf(framework: Framework, list: PartList, item: object): string {
  if (list === 'checks') return checkName(framework, item as Check)
  const { label, title, id } = item as { label?: string; title?: string; id?: string }
  return label || title || id || ''
}

function checkName(framework: Framework, check: Check): string {
  if (check.type === 'each') return check.title
  const what = check.type.replaceAll('-', ' ')
  if ('matrix' in check) return `${what}: ${matrixOf(framework, check.matrix)?.title ?? check.matrix}`
  const kind = kindOf(framework, check.kind)?.label ?? check.kind
  if (check.type === 'field-filled') return `${what}: ${check.field} (${kind})`
  return `${what}: ${relationOf(framework, check.relation)?.label ?? check.relation} (${kind}, ${check.end})`
}

/** One line on what it is and how much of the map it is of. */
export function summaryOf(map: StrategyMap, list: PartList, item: object): string {
  switch (list) {
    case 'kinds': {
      const { id, archetype, prefix, plural, role, publish } = item as Kind
      const count = text.used(aliveElements(map, id).length)
      return said(plural, prefix && `${prefix}1`, archetype, role, publish === 'internal' && publish, count)
    }
    case 'relations':
      return relationSummary(map, item as Relation)
    case 'matrices': {
      const { rows, columns, direct, closed } = item as MatrixDefinition
      const marks = direct.map((id) => relationOf(map.framework, id)?.label ?? id)
      const axes = text.by(selectorWords(map.framework, rows), selectorWords(map.framework, columns))
      return said(axes, ...marks, closed && 'closed')
    }
    case 'checks':
      return (item as Check).severity
    case 'measures': {
      const { of, take, field } = item as Measure
      return said(text.of(selectorWords(map.framework, of)), take, field)
    }
    case 'registers':
      return selectorWords(map.framework, (item as Register).of)
    case 'reports':
      return `${(item as Report).parts.length} parts`
  }
}

function relationSummary(map: StrategyMap, relation: Relation): string {
  const { id, from, to, inverse, role, acyclic, symmetric } = relation
  let links = 0
  for (const link of map.links.values()) if (link.relation === id && countsLink(map, link)) links += 1
  const joins = text.joins(
    selectorWords(map.framework, { kinds: from }),
    selectorWords(map.framework, { kinds: to }),
  )
  return said(inverse, joins, role, acyclic && 'acyclic', symmetric && 'symmetric', text.links(links))
}

export function fieldSummary({ type, role, values, periods, publish, observed }: Field): string {
  return said(
    type,
    role,
    values?.join(' / '),
    periods?.join(', '),
    observed && 'observed',
    publish === 'internal' && publish,
  )
}

const selectorWords = (framework: Framework, selector: Selector): string =>
  kindsOf(selector)
    .map((id) => (kindOf(framework, id)?.plural ?? id).toLowerCase())
    .join(', ')

const said = (...words: readonly (string | false | undefined)[]): string => words.filter(Boolean).join(' · ')
