import {
  BASES,
  type Change,
  type ChangeType,
  cellKey,
  type EditElement,
  type Element,
  type End,
  type Evidence,
  elementId,
  endOfSome,
  type Field,
  type FieldValue,
  isAlive,
  kindOf,
  type Link,
  linkId,
  mapId,
  newElementId,
  type SavedView,
  type StandsFor,
  type StrategyMap,
  VIEW_SCREENS,
} from '../model/index.ts'
import type { Random } from './random.ts'
import { randomObservation } from './randomObservation.ts'
import { randomPart } from './randomPart.ts'
import { randomText } from './randomText.ts'

/** How often each change is made, against the others: people type and move more than they delete. */
const WEIGHTS: Readonly<Record<ChangeType, number>> = {
  'create-element': 14,
  'edit-element': 20,
  'move-elements': 12,
  'delete-element': 4,
  'restore-element': 3,
  'create-link': 16,
  'edit-link': 8,
  'set-evidence': 6,
  'remove-evidence': 2,
  'delete-link': 4,
  'restore-link': 3,
  'assess-cell': 5,
  'set-view': 3,
  'delete-view': 1,
  'set-source': 1,
  'set-source-text': 1,
  'set-report-fact': 1,
  'accept-finding': 2,
  'create-observation': 6,
  'edit-observation': 4,
  'delete-observation': 2,
  'restore-observation': 1,
  'set-about': 2,
  'set-framework': 0,
  'set-part': 5,
  'remove-part': 2,
  'move-part': 2,
  batch: 4,
}
const DECK = Object.entries(WEIGHTS).flatMap(([type, weight]) =>
  Array<ChangeType>(weight).fill(type as ChangeType),
)

/** A change that the map mostly allows. `apply` has the last word: a part of them is refused, as people's are. */
export function randomChange(map: StrategyMap, random: Random): Change {
  const change = draw(random.pick(DECK), map, random)
  return change ?? { type: 'create-element', element: randomElement(map, random) }
}

/** Undefined where the map has nothing that such a change could be made to. */
function draw(type: ChangeType, map: StrategyMap, random: Random): Change | undefined {
  const element = random.maybe([...map.elements.values()])
  const link = random.maybe([...map.links.values()])
  const at = 1 + random.below(1_000_000)
  switch (type) {
    case 'create-element':
      return { type, element: randomElement(map, random) }
    case 'edit-element':
      return element && editElement(map, element, random)
    case 'move-elements':
      return (
        element && { type, positions: new Map([[element.id, random.chance(0.9) ? place(random) : null]]) }
      )
    case 'delete-element':
      return element && { type, id: element.id, at }
    case 'restore-element':
      return element && { type, id: element.id }
    case 'create-link': {
      const drawn = randomLink(map, random)
      return drawn && { type, link: drawn }
    }
    case 'edit-link':
      return link && editLink(link, random)
    case 'set-evidence':
      return setEvidence(map, random)
    case 'remove-evidence': {
      if (element?.evidence && random.chance(0.5))
        return { type, element: element.id, evidence: random.pick(element.evidence).id }
      const piece = link && random.maybe(link.evidence)
      return piece && { type, link: link.id, evidence: piece.id }
    }
    case 'create-observation':
    case 'edit-observation':
    case 'delete-observation':
    case 'restore-observation':
      return randomObservation(type, map, random, at)
    case 'delete-link':
      return link && { type, id: link.id, at }
    case 'restore-link':
      return link && { type, id: link.id }
    case 'assess-cell':
      return assessCell(map, random, at)
    case 'set-view':
      return { type, view: randomView(map, random) }
    case 'delete-view': {
      const view = random.maybe([...map.views.values()])
      return view && { type, id: view.id }
    }
    case 'set-source': {
      const address = random.chance(0.7) ? `https://example.org/${random.below(5)}` : null
      return { type, source: randomText(random, 'Paper 001').slice(0, 100).toWellFormed(), address }
    }
    case 'set-source-text': {
      const text = random.chance(0.7)
        ? randomText(random, 'The words of the paper').toWellFormed() || null
        : null
      return { type, source: `Paper ${random.below(3)}`, text }
    }
    case 'set-report-fact': {
      const value = random.chance(0.7) ? randomText(random, '8a').slice(0, 100).toWellFormed() || null : null
      return { type, report: 'report', field: random.chance(0.5) ? 'number' : 'date', value }
    }
    case 'accept-finding': {
      // Few ids, so that two people come to accept the same finding.
      const finding = `code-repeated:S${random.below(4)}`
      const until = random.chance(0.3) ? { until: `2026-12-${10 + random.below(20)}` } : {}
      const facts = `${random.below(3)}`
      const acceptance = { reason: randomText(random, ''), by: 'Someone', at, ...until, facts }
      return { type, finding, acceptance: random.chance(0.3) ? null : acceptance }
    }
    case 'set-about':
      return random.chance(0.5)
        ? { type, title: randomText(random, map.title) }
        : { type, about: randomText(random, map.about) }
    case 'set-framework':
      return { type, framework: map.framework }
    case 'set-part':
    case 'remove-part':
    case 'move-part':
      return randomPart(type, map.framework, random)
    case 'batch':
      return { type, changes: Array.from({ length: random.below(4) }, () => randomChange(map, random)) }
  }
}

/** Some ids are few, so that two people come to create the same element. */
function randomElement(map: StrategyMap, random: Random): Element {
  const kind = random.pick(map.framework.kinds)
  const id = random.chance(0.1) ? elementId(`same-${random.below(5)}`) : newElementId(random.bytes(16))
  return {
    id,
    kind: kind.id,
    code: `${kind.prefix}${1 + random.below(30)}`,
    title: randomText(random, ''),
    fields: random.chance(0.3) ? randomFields(kind.fields, random) : {},
    ...(random.chance(0.5) ? { position: place(random) } : {}),
    ...(random.chance(0.1) ? { evidence: [randomEvidence(random)] } : {}),
    ...(random.chance(0.1) ? { placeholder: true as const } : {}),
  }
}

function editElement(map: StrategyMap, element: Element, random: Random): Change {
  const edit = { type: 'edit-element', id: element.id } as const
  const fields = kindOf(map.framework, element.kind)?.fields ?? []
  switch (random.below(9)) {
    case 0:
      return { ...edit, kind: random.pick(map.framework.kinds).id }
    case 1:
      return { ...edit, code: `X${random.below(50)}` }
    case 2:
      return {
        ...edit,
        fields: random.chance(0.2) ? { [fields[0]?.id ?? 'summary']: null } : randomFields(fields, random),
      }
    case 3:
      return { ...edit, ...randomPeriods(fields, random) }
    case 4:
      return random.chance(0.5)
        ? { ...edit, placeholder: random.chance(0.5) }
        : { ...edit, standsFor: random.chance(0.3) ? null : randomTwin(random) }
    default:
      return { ...edit, title: randomText(random, element.title) }
  }
}

function editLink(link: Link, random: Random): Change {
  const edit = { type: 'edit-link', id: link.id } as const
  switch (random.below(5)) {
    case 4:
      return { ...edit, fields: random.chance(0.2) ? { share: null } : { share: randomMoney(random) } }
    case 0:
      return { ...edit, basis: random.pick(BASES) }
    case 1:
      return { ...edit, strength: random.chance(0.3) ? null : random.pick(['Minor', 'Moderate', 'Major']) }
    case 2:
      return {
        ...edit,
        seen: random.chance(0.3) ? null : { from: randomText(random, ''), to: randomText(random, '') },
      }
    default:
      return { ...edit, note: randomText(random, link.note) }
  }
}

function randomFields(fields: readonly Field[], random: Random): Record<string, FieldValue> {
  const field = random.maybe(fields)
  return field ? { [field.id]: fieldValue(field, random) } : {}
}

function fieldValue(field: Field, random: Random): FieldValue {
  switch (field.type) {
    case 'number':
      return random.below(1_000) / 4
    case 'date':
      return `2005-09-${10 + random.below(20)}`
    case 'money':
      return randomMoney(random)
    case 'period':
      return random.pick(['2006/07', 'Q2 2006/07', 'end of 2006/07', '2007/06', 'ongoing', '31 February'])
    case 'series':
      return { [`200${6 + random.below(3)}/0${7 + random.below(3)}`]: randomMoney(random) }
    case 'boolean':
      return random.chance(0.8) ? random.chance(0.5) : 'perhaps 1'
    case 'reference':
      return `same-${random.below(6)}`
    case 'url':
      return `https://example.org/${random.below(9)}`
    case 'scale':
    case 'choice':
      return random.pick(field.values ?? [''])
    default:
      return randomText(random, '')
  }
}

function randomLink(map: StrategyMap, random: Random): Link | undefined {
  const relation = random.pick(map.framework.relations)
  const alive = [...map.elements.values()].filter(isAlive)
  const end = (kinds: readonly string[]): End | undefined => {
    if (random.chance(0.05)) return { kind: random.pick(kinds) }
    const fitting = alive.filter(({ kind }) => kinds.includes(kind))
    const element = random.maybe(fitting)
    if (element && random.chance(0.06))
      return endOfSome([element.id, random.pick(fitting).id, random.pick(fitting).id])
    return element && { element: element.id }
  }
  const from = end(relation.from)
  const to = end(relation.to)
  if (!from || !to) return undefined
  return {
    id: linkId(relation.id, from, to),
    relation: relation.id,
    from,
    to,
    basis: random.pick(BASES),
    note: random.chance(0.3) ? randomText(random, '') : '',
    evidence: random.chance(0.5) ? [randomEvidence(random)] : [],
    ...(relation.fields && random.chance(0.3) ? { fields: randomFields(relation.fields, random) } : {}),
  }
}

const randomMoney = (random: Random): string | number =>
  random.pick(['£32m', '-14', 0, random.below(900) / 10, '£1,2,3m', '1e400', '(3)', 'n/a'])

/** Few periods, so that two people come to fill in the same one. */
function randomPeriods(fields: readonly Field[], random: Random): Partial<EditElement> {
  const field = random.maybe(fields.filter(({ type }) => type === 'series'))
  if (!field) return {}
  const value = random.chance(0.3) ? null : randomMoney(random)
  return { periods: { [field.id]: { [`200${6 + random.below(3)}/07`]: value } } }
}

const randomTwin = (random: Random): StandsFor => ({
  map: mapId(`map-${random.below(3)}`),
  element: elementId('S1'),
  seen: {
    code: 'S1',
    title: randomText(random, '').toWellFormed(),
    ...(random.chance(0.5) ? { state: 'Done' } : {}),
  },
})

function setEvidence(map: StrategyMap, random: Random): Change | undefined {
  const type = 'set-evidence'
  const evidence = randomEvidence(random)
  const element = random.maybe([...map.elements.values()])
  const observation = random.maybe([...map.observations.values()])
  const link = random.maybe([...map.links.values()])
  if (element && random.chance(0.3)) {
    const field = random.chance(0.5) ? { field: 'summary' } : {}
    return { type, element: element.id, evidence: { ...evidence, ...field } }
  }
  if (observation && random.chance(0.2)) return { type, observation: observation.id, evidence }
  return link && { type, link: link.id, evidence }
}

const randomEvidence = (random: Random): Evidence => ({
  id: `e${random.below(20)}`,
  source: 'Paper 001',
  paragraph: `${1 + random.below(60)}`,
  quotation: randomText(random, ''),
})

function assessCell(map: StrategyMap, random: Random, at: number): Change | undefined {
  const matrix = random.maybe(map.framework.matrices)
  const elements = [...map.elements.values()]
  const row = random.maybe(elements.filter(({ kind }) => kind === matrix?.rows))
  const column = random.maybe(elements.filter(({ kind }) => kind === matrix?.columns))
  if (!matrix || !row || !column) return undefined
  const state = random.chance(0.7) ? 'none' : 'not-applicable'
  const assessment = random.chance(0.2)
    ? null
    : ({ state, note: randomText(random, ''), by: 'Someone', at } as const)
  return { type: 'assess-cell', cell: cellKey(matrix.id, row.id, column.id), assessment }
}

/** Few ids, so that two people come to save the same view. */
function randomView(map: StrategyMap, random: Random): SavedView {
  const focus = random.maybe([...map.elements.keys()])
  return {
    id: `view-${random.below(6)}`,
    title: randomText(random, ''),
    order: random.below(10),
    screen: random.pick(VIEW_SCREENS),
    ...(random.chance(0.2) ? { register: random.pick(['risk', 'risk,idea', 'risks']) } : {}),
    filter: random.chance(0.5) ? 'hide=links' : '',
    ...(focus && random.chance(0.4) ? { focus } : {}),
    ...(random.chance(0.4) ? { camera: { ...place(random), width: 800, height: 600 } } : {}),
    ...(focus && random.chance(0.2) ? { without: [focus] } : {}),
  }
}

const place = (random: Random) => ({ x: random.below(4_000) - 2_000, y: random.below(4_000) - 2_000 })
