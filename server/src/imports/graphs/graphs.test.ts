import { corporateStrategy, templates } from '@golden-thread/shared/frameworks'
import { type GraphChoices, planGraph } from '@golden-thread/shared/imports'
import {
  aliveElements,
  type Element,
  type End,
  type Evidence,
  elementId,
  emptyMap,
  endElements,
  type Framework,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'
import { randomMap, testFramework2, withSeeds } from '@golden-thread/shared/testing'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../exports/index.ts'
import { graphOfFile } from './graphOfFile.ts'

const context = () => {
  let count = 0
  const newId = () => {
    count += 1
    return elementId(`new${count}`)
  }
  return { by: 'A planner', at: 1, newId }
}

function planned(
  file: Parameters<typeof graphOfFile>[0],
  framework: Framework = corporateStrategy,
  choices: GraphChoices = {},
) {
  const graph = graphOfFile(file)
  if (!graph.ok) throw new RangeError(graph.error)
  return planGraph(emptyMap(framework, 'New'), { graph: graph.value, choices, source: 'A file' }, context())
}

/** A map out in a format, and in again. */
async function outAndIn(map: StrategyMap, id: string) {
  const format = formatOf('map', id)
  const text = new TextDecoder().decode(await format?.write(map))
  return planned(id === 'canvas' ? { json: text } : { xml: text }, map.framework)
}

const kept = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .trim()
const pieces = (evidence: readonly (Evidence & { readonly field?: string })[] = []): string[] =>
  evidence
    .map(({ source, paragraph, quotation, field }) =>
      [source, paragraph, quotation, field ?? ''].map(kept).join('|'),
    )
    .sort()

/** What a map says, without ids: those are its own. */
function saying(map: StrategyMap, isWhole: boolean) {
  const name = ({ kind, code, title }: Element): string => `${kind} ${kept(code)} ${kept(title)}`
  const end = (of: End): string =>
    'kind' in of
      ? `*${of.kind}`
      : endElements(of)
          .flatMap((id) => map.elements.get(id) ?? [])
          .filter(({ deletedAt }) => deletedAt === undefined)
          .map(name)
          .sort()
          .join('+')
  return {
    elements: aliveElements(map)
      .map((element) => [
        name(element),
        ...(isWhole
          ? [
              JSON.stringify(
                Object.entries(element.fields)
                  .filter(([id]) => id !== 'owner')
                  .sort(),
                (_, value) => (typeof value === 'string' ? kept(value) : value),
              ),
              pieces(element.evidence),
              element.placeholder ?? false,
            ]
          : []),
      ])
      .sort(),
    links: [...map.links.values()]
      .filter((link) => showsLink(map, link))
      .map((link) => [
        `${link.relation}: ${end(link.from)} > ${end(link.to)}`,
        ...(isWhole ? [link.basis, kept(link.note), kept(link.strength ?? ''), pieces(link.evidence)] : []),
      ])
      .sort(),
  }
}

describe('[XCH10] a map that goes out comes in again the same', () => {
  const samples = templates.map(({ build }) => build()).filter(({ elements }) => elements.size > 0)

  it.each(['archimate.xml', 'graphml'])('every sample, as %s, with all that it says', async (id) => {
    expect(samples.length).toBeGreaterThan(5)
    for (const map of samples) {
      const { after, report } = await outAndIn(map, id)
      expect(report.refused, map.title).toEqual([])
      expect(saying(after, true)).toEqual(saying(map, true))
    }
  })

  it('every sample, as a JSON Canvas, with what a canvas shows', async () => {
    for (const map of samples) {
      const { after, report } = await outAndIn(map, 'canvas')
      expect(report.refused, map.title).toEqual([])
      expect(saying(after, false)).toEqual(saying(map, false))
    }
  })

  it('random maps of hostile words, but for what the core refuses, which is told', async () => {
    const maps: StrategyMap[] = []
    withSeeds([11, 12, 13, 14, 15, 16], (random) => maps.push(randomMap(random, 150, testFramework2).map))
    for (const map of maps) {
      const { after, report } = await outAndIn(map, 'archimate.xml')
      const again = await outAndIn(map, 'graphml')
      expect(saying(again.after, true)).toEqual(saying(after, true))
      const lost = aliveElements(map).length - aliveElements(after).length
      expect(lost).toBeLessThanOrEqual(
        report.refused.length + report.counts.elements.matched + report.repaired.length,
      )
      const before = new Set(saying(map, false).elements.map(([name]) => name))
      expect(
        saying(after, false).elements.filter(([name]) => !before.has(name ?? '')).length,
      ).toBeLessThanOrEqual(report.refused.length)
    }
  })
})

const NAMESPACE =
  'xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const model = (elements: string, relationships = '', root = NAMESPACE): string =>
  `<?xml version="1.0" encoding="UTF-8"?><model ${root} identifier="m"><name xml:lang="en">A model</name><elements>${elements}</elements>${relationships && `<relationships>${relationships}</relationships>`}</model>`
const element = (id: string, type: string, name: string, more = ''): string =>
  `<element identifier="${id}" xsi:type="${type}"><name>${name}</name>${more}</element>`
const joined = (type: string, source: string, target: string, more = ''): string =>
  `<relationship identifier="r-${source}-${target}" xsi:type="${type}" source="${source}" target="${target}"${more}/>`

describe('[XCH11] a model of another program', () => {
  const elements =
    element('w', 'WorkPackage', 'Safer streets', '<documentation>What it is.</documentation>') +
    element('o', 'Outcome', 'Less harm') +
    element('a', 'BusinessActor', 'Ann Lee') +
    element('c', 'ApplicationComponent', 'Crime system')
  const relationships =
    joined('Influence', 'w', 'o', ' modifier="Major"') +
    joined('Assignment', 'a', 'w') +
    joined('Serving', 'c', 'w')

  it('becomes what the mapping says, described as it is there, and what has no kind is told with its line', () => {
    const { after, report, types } = planned({ xml: model(elements, relationships) })
    expect(aliveElements(after).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'person Ann Lee',
      'outcome Less harm',
      'proposal Safer streets',
    ])
    expect(aliveElements(after, 'proposal')[0]?.fields).toEqual({ summary: 'What it is.' })
    expect(
      [...after.links.values()].map(({ relation, basis, strength }) => [relation, basis, strength]),
    ).toEqual([
      ['supports', 'assumed', 'Major'],
      ['leads', 'assumed', undefined],
    ])
    expect(report.refused.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'c kind-unknown',
      'r-c-w end-refused',
    ])
    expect(types.nodes).toContainEqual({ type: 'ApplicationComponent', count: 1, guess: '' })
  })

  it('becomes what a person chooses for its types, or is left out as chosen, and that is told', () => {
    const { after, report } = planned({ xml: model(elements, relationships) }, corporateStrategy, {
      kinds: { ApplicationComponent: 'programme', BusinessActor: '' },
      relations: { Serving: 'enables', Influence: '' },
    })
    expect(aliveElements(after, 'programme').map(({ title }) => title)).toEqual(['Crime system'])
    expect([...after.links.values()].map(({ relation }) => relation)).toEqual(['enables'])
    expect(report.repaired.map(({ sentence }) => sentence)).toEqual([
      '"BusinessActor" was left out, as chosen: 1.',
      '"Influence" was left out, as chosen: 1.',
    ])
    expect(
      planned({ xml: model(elements) }, corporateStrategy, { kinds: { Outcome: 'shoe' } }).report.refused[0]
        ?.code,
    ).toBe('kind-unknown')
  })

  it('keeps what is written on its arrows, and tells the folders and views that are not read', () => {
    const arrows =
      joined('Influence', 'w', 'o').replace('/>', '><name xml:lang="en">most of all</name></relationship>') +
      joined('Access', 'w', 'c', ' accessType="Write"')
    const folders =
      '<organizations><item><label>Strategy</label><item><label>Work</label><item identifierRef="w"/></item></item></organizations>'
    const xml = model(elements, arrows).replace('</model>', `${folders}</model>`)
    const { after, report } = planned({ xml }, corporateStrategy, {
      kinds: { ApplicationComponent: 'proposal' },
      relations: { Access: 'enables' },
    })
    expect([...after.links.values()].map(({ note }) => note).sort()).toEqual(['Access: Write', 'most of all'])
    expect(report.repaired.map(({ sentence }) => sentence)).toContain(
      'The model has 2 folders, which are not read: a map is sorted by its kinds.',
    )
    const nothing = graphOfFile({ xml: `<model ${NAMESPACE} identifier="m"><name>Empty</name></model>` })
    expect(nothing.ok ? '' : nothing.error).toContain('has no elements')
  })

  it('of version 2 is read too, which spells otherwise', () => {
    const former = model(
      '<element identifier="w" xsi:type="WorkPackage"><label>Safer streets</label></element><element identifier="p" xsi:type="Goal"><label>Safety</label></element>',
      joined('RealisationRelationship', 'w', 'p'),
      'xmlns="http://www.opengroup.org/xsd/archimate" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    )
    const { after, report } = planned({ xml: former })
    expect(report.refused).toEqual([])
    expect([...after.links.values()].map(({ relation }) => relation)).toEqual(['serves'])
  })

  it('of Kumu is read as a blueprint with labels, and as the copy of a project with ids', () => {
    const blueprint = {
      elements: [
        { label: 'A', type: 'Proposal', description: 'Words', Owner: 'Ann' },
        { label: 'B', type: 'outcomes' },
      ],
      connections: [
        { from: 'A', to: 'B', type: 'supports' },
        { from: 'A', to: 'Nobody' },
      ],
    }
    const project = {
      elements: [
        {
          _id: 'e1',
          attributes: { label: 'A', 'element type': 'Proposal', description: 'Words', tags: ['x', 'y'] },
        },
        { _id: 'e2', attributes: { label: 'B', 'element type': 'Outcome' } },
      ],
      connections: [
        {
          _id: 'c',
          from: 'e1',
          to: 'e2',
          direction: 'mutual',
          attributes: { 'connection type': 'Supports' },
        },
      ],
      maps: [{}],
    }
    for (const [json, told] of [
      [blueprint, '"Proposal" has no field "Owner"'],
      [project, 'goes both ways'],
    ] as const) {
      const { after, report } = planned({ json: JSON.stringify(json) })
      expect(aliveElements(after).map(({ kind, title, fields }) => [kind, title, fields.summary])).toEqual([
        ['outcome', 'B', undefined],
        ['proposal', 'A', 'Words'],
      ])
      expect([...after.links.values()].map(({ relation }) => relation)).toEqual(['supports'])
      expect(report.repaired.map(({ sentence }) => sentence).join(' ')).toContain(told)
    }
  })
})

describe('[XCH12] a hostile file is refused in one sentence, and nothing of it is read', () => {
  it.each([
    [
      'entities within entities',
      `<!DOCTYPE m [<!ENTITY a "aaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "&a;&a;&a;&a;">`).join('')}]><model>&b8;</model>`,
      'DOCTYPE',
    ],
    ['a file of the machine', '<!DOCTYPE model SYSTEM "file:///etc/passwd"><model/>', 'DOCTYPE'],
    ['an entity that is none', '<model>&lol;</model>', 'line 1'],
    ['an end too few', '<model>\n<elements></model>', 'line 2'],
    ['elements deep in one another', '<a>'.repeat(500), 'deep'],
    ['nothing', '', 'cannot be read'],
    ['words', 'Dear all', 'cannot be read'],
    ['a page', '<html><body/></html>', 'no ArchiMate model'],
    ['a graph without one', '<graphml/>', 'no GraphML'],
  ])('%s', (_, xml, word) => {
    const graph = graphOfFile({ xml })
    expect(graph.ok ? '' : graph.error).toContain(word)
  })

  it.each([
    ['nope', 'no JSON'],
    ['[]', 'no file of Kumu'],
    ['{"elements":5}', 'no file of Kumu'],
    ['{"nodes":{}}', 'no JSON Canvas'],
    ['null', 'no file of Kumu'],
  ])('%s as JSON', (json, word) => {
    const graph = graphOfFile({ json })
    expect(graph.ok ? '' : graph.error).toContain(word)
  })

  it('and shapes that are none say so row by row', () => {
    const odd = {
      elements: [null, 5, { label: {} }, { label: 'A', type: 'Proposal', __proto__: 1 }],
      connections: [null, { from: [], to: {} }, 'x'],
    }
    const { report, after } = planned({ json: JSON.stringify(odd) })
    expect(aliveElements(after)).toHaveLength(1)
    expect(report.refused.length).toBe(6)
  })
})
