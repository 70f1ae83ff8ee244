import {
  type Basis,
  type Element,
  type ElementId,
  type End,
  elementId,
  emptyMap,
  endElements,
  endOfSome,
  type Framework,
  type Link,
  linkId,
  type StrategyMap,
} from '../../model/index.ts'

/** A framework small enough to hold in the head: proposals (S) and outcomes (O), people (L) and values (V). */
export const smallFramework: Framework = {
  id: 'small',
  title: 'Small',
  kinds: [
    { id: 'value', archetype: 'aim', label: 'Value', plural: 'Values', prefix: 'V', fields: [] },
    {
      id: 'proposal',
      archetype: 'action',
      label: 'Proposal',
      plural: 'Proposals',
      prefix: 'S',
      fields: [{ id: 'cost', label: 'Cost', type: 'number' }],
    },
    { id: 'outcome', archetype: 'aim', label: 'Outcome', plural: 'Outcomes', prefix: 'O', fields: [] },
    { id: 'person', archetype: 'party', label: 'Lead', plural: 'Leads', prefix: 'L', fields: [] },
  ],
  relations: [
    { id: 'supports', label: 'supports', inverse: 'is supported by', from: ['proposal'], to: ['outcome'] },
    { id: 'enables', label: 'enables', inverse: 'is enabled by', from: ['proposal'], to: ['proposal'] },
    { id: 'leads', label: 'leads', inverse: 'is led by', from: ['person'], to: ['proposal'] },
    {
      id: 'underpins',
      label: 'underpins',
      inverse: 'rests on',
      from: ['value'],
      to: ['proposal', 'outcome'],
    },
  ],
  matrices: [
    {
      id: 'proposals-outcomes',
      title: 'Proposals and outcomes',
      rows: 'proposal',
      columns: 'outcome',
      direct: ['supports'],
      indirect: [
        ['enables', 'supports'],
        ['enables', 'enables', 'supports'],
      ],
      verb: 'supported',
    },
    {
      id: 'outcomes-values',
      title: 'Outcomes and values',
      rows: 'outcome',
      columns: 'value',
      direct: ['underpins'],
      indirect: [['^supports', '^underpins']],
      verb: 'backed',
    },
    {
      id: 'proposals-proposals',
      title: 'Proposals and proposals',
      rows: 'proposal',
      columns: 'proposal',
      direct: ['enables'],
      indirect: [['supports', '^supports']],
      verb: 'enabled',
    },
    {
      id: 'leads-outcomes',
      title: 'Leads and outcomes',
      rows: 'person',
      columns: 'outcome',
      direct: [],
      indirect: [['leads', 'supports']],
      verb: 'answered for',
    },
    {
      id: 'leads-proposals',
      title: 'Leads and proposals',
      rows: 'person',
      columns: 'proposal',
      direct: ['leads'],
      indirect: [],
      verb: 'led',
      closed: true,
    },
  ],
  checks: [
    { type: 'column-covered', matrix: 'proposals-outcomes', severity: 'gap' },
    { type: 'column-single-support', matrix: 'proposals-outcomes', severity: 'risk' },
    { type: 'row-covers', matrix: 'proposals-outcomes', severity: 'note' },
    { type: 'column-covered', matrix: 'outcomes-values', severity: 'note' },
    { type: 'column-single-support', matrix: 'proposals-proposals', severity: 'note' },
    { type: 'needs-link', kind: 'proposal', relation: 'leads', end: 'to', severity: 'risk', noun: 'lead' },
    { type: 'most-links', kind: 'person', relation: 'leads', end: 'from', most: 1, severity: 'note' },
    { type: 'field-filled', kind: 'proposal', field: 'cost', severity: 'note' },
  ],
}

const KIND_BY_PREFIX: Readonly<Record<string, string>> = {
  V: 'value',
  S: 'proposal',
  O: 'outcome',
  L: 'person',
}

/**
 * A map drawn in words: `smallMap('S1 supports O1', 'S1 supports O2 inferred', 'all proposals supports O1', 'S1,S2 supports O1', 'O3')`.
 * Elements come into being where they are named first, with their code as id and a title made of it.
 */
export function smallMap(...lines: readonly string[]): StrategyMap {
  const elements = new Map<ElementId, Element>()
  const links = new Map<Link['id'], Link>()
  for (const line of lines) {
    const words = line.replaceAll('all ', '*').split(' ')
    const [from, relation, to, basis] = words
    if (!from) continue
    const ends = [from, to].flatMap((word) => (word ? [endOf(word, elements)] : []))
    const [start, end] = ends
    if (!start || !end || !relation) continue
    const link = smallLink(relation, start, end, (basis as Basis | undefined) ?? 'stated')
    links.set(link.id, link)
  }
  return { ...emptyMap(smallFramework, 'Small map'), elements, links }
}

export const smallLink = (relation: string, from: End, to: End, basis: Basis = 'stated'): Link => ({
  id: linkId(relation, from, to),
  relation,
  from,
  to,
  basis,
  note: '',
  evidence: [],
})

export const smallElement = (code: string, kind = KIND_BY_PREFIX[code.charAt(0)] ?? 'proposal'): Element => ({
  id: elementId(code),
  kind,
  code,
  title: `Title ${code}`,
  fields: {},
})

export const end = (code: string): End => ({ element: elementId(code) })

function endOf(word: string, elements: Map<ElementId, Element>): End {
  if (word.startsWith('*')) return { kind: word.slice(1).replace(/s$/, '') }
  if (word.includes(','))
    return endOfSome(word.split(',').flatMap((each) => endElements(endOf(each, elements))))
  const element = smallElement(word)
  if (!elements.has(element.id)) elements.set(element.id, element)
  return { element: element.id }
}
