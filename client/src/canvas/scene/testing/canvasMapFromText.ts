import type { Element, ElementId, End, Framework, Kind, Link, StrategyMap } from '@golden-thread/shared/model'
import { elementId, linkId } from '@golden-thread/shared/model'
import { FIRST_LOCAL, type Local } from '../local.ts'
import type { SceneInput } from '../scene.ts'

const kind = (id: string, prefix: string, archetype: Kind['archetype']): Kind => ({
  id,
  prefix,
  archetype,
  label: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  plural: `${id[0]?.toUpperCase()}${id.slice(1)}s`,
  fields: [],
})

const FRAMEWORK: Framework = {
  id: 'small',
  title: 'Small',
  kinds: [kind('proposal', 'S', 'action'), kind('outcome', 'O', 'aim'), kind('lead', 'L', 'party')],
  relations: [
    { id: 'supports', label: 'supports', inverse: 'is supported by', from: ['proposal'], to: ['outcome'] },
    { id: 'enables', label: 'enables', inverse: 'is enabled by', from: ['proposal'], to: ['proposal'] },
    { id: 'with', label: 'works with', inverse: 'works with', from: ['proposal'], to: ['proposal'] },
    {
      id: 'leads',
      label: 'leads',
      inverse: 'is led by',
      from: ['lead'],
      to: ['proposal'],
      cardinality: { perTo: 1 },
    },
  ],
  matrices: [],
  checks: [],
}

const KINDS: Readonly<Record<string, string>> = { S: 'proposal', O: 'outcome', L: 'lead' }
const LANES: Readonly<Record<string, number>> = { S: 0, O: 360, L: 720 }

export const id = (code: string): ElementId => elementId(code)
export const end = (code: string): End =>
  code.startsWith('*') ? { kind: code.slice(1) } : { element: id(code) }

/**
 * A map from a drawing: "S1 S2 O1 L1 | S1 supports O1, L1 leads S1". Elements stand in their lanes, one below the
 * other in the order given; a star before a kind makes a whole-kind end.
 */
export function canvasMapFromText(drawing: string): StrategyMap {
  const [elements = '', links = ''] = drawing.split('|')
  const rows: Record<string, number> = {}
  const made = elements
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((code): Element => {
      const letter = code[0] ?? ''
      const row = rows[letter] ?? 0
      rows[letter] = row + 1
      const position = { x: LANES[letter] ?? 0, y: row * 120 }
      return {
        id: id(code),
        kind: KINDS[letter] ?? letter,
        code,
        title: `Title ${code}`,
        fields: {},
        position,
      }
    })
  const joined = links
    .split(',')
    .map((words) => words.trim().split(/\s+/))
    .flatMap(([from, relation, to]): Link[] => {
      if (!from || !relation || !to) return []
      const ends = { from: end(from), to: end(to) }
      const link = linkId(relation, ends.from, ends.to)
      return [{ id: link, relation, ...ends, basis: 'stated', note: '', evidence: [] }]
    })
  return {
    observations: new Map(),
    title: 'Drawn',
    about: '',
    framework: FRAMEWORK,
    elements: new Map(made.map((element) => [element.id, element])),
    links: new Map(joined.map((link) => [link.id, link])),
    assessments: new Map(),
    views: new Map(),
    sources: new Map(),
    texts: new Map(),
    reportFacts: new Map(),
    reportTexts: new Map(),
    accepted: new Map(),
  }
}

const NO_MATRICES: SceneInput['matrices'] = new Map()

/** What a scene of this map is made from, with nobody else there and nothing selected. */
export const inputFor = (
  map: StrategyMap,
  more: Partial<SceneInput> = {},
  local: Partial<Local> = {},
): SceneInput => ({
  map,
  ready: true,
  findings: [],
  matrices: NO_MATRICES,
  statuses: null,
  selection: { elements: new Set(), link: null, cell: null },
  peers: [],
  mayEdit: true,
  whatIf: null,
  counts: () => ({ links: 0, relations: [], leads: [] }),
  ...more,
  local: { ...FIRST_LOCAL, ...local },
})
