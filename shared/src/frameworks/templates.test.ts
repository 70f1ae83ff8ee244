import { describe, expect, it } from 'vitest'
import { apply, type Change, frameworkFault, inViewOrder, isCollective, matrixOf } from '../model/index.ts'
import { sampleMap, templates } from './index.ts'

describe('templates', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    '%s is a sound map',
    (_, template) => {
      const map = template.build()
      expect(frameworkFault(map.framework)).toBeUndefined()
      expect(template.build()).toEqual(map)
    },
  )

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s can be made by changes alone',
    (_, template) => {
      const map = template.build()
      const changes: Change[] = [
        { type: 'set-about', about: map.about },
        ...[...map.elements.values()].map((element) => ({ type: 'create-element', element }) as const),
        ...[...map.links.values()].map((link) => ({ type: 'create-link', link }) as const),
        ...[...map.observations.values()].map(
          (observation) => ({ type: 'create-observation', observation }) as const,
        ),
        ...[...map.assessments].map(
          ([cell, assessment]) => ({ type: 'assess-cell', cell, assessment }) as const,
        ),
        ...[...map.views.values()].map((view) => ({ type: 'set-view', view }) as const),
      ]
      const nothing = {
        elements: new Map(),
        links: new Map(),
        observations: new Map(),
        assessments: new Map(),
        views: new Map(),
        sources: new Map(),
      }
      const empty = { ...map, about: '', ...nothing }
      expect(apply(empty, { type: 'batch', changes })).toEqual({ ok: true, value: map })
    },
  )
})

describe('the sample map', () => {
  const map = sampleMap()
  const count = (kind: string) => [...map.elements.values()].filter((element) => element.kind === kind).length

  it('has every element of the paper', () => {
    const counts = ['priority', 'outcome', 'value', 'proposal', 'programme', 'person'].map(count)
    expect(counts).toEqual([7, 4, 4, 11, 2, 9])
  })

  it('gives a paragraph and its words for every link', () => {
    for (const link of map.links.values()) {
      expect(link.evidence.length, link.id).toBeGreaterThan(0)
      for (const piece of link.evidence) {
        expect(piece.paragraph, link.id).toMatch(/^(Summary|\d+|rec [1-4]|C|E|app [35])$/)
        expect(piece.quotation.length, link.id).toBeGreaterThan(5)
      }
    }
  })

  it('keeps what is said of a whole kind as one link', () => {
    const thread = ['achieves', 'serves', 'supports', 'underpins', 'leads']
    const claims = [...map.links.values()].filter(
      (link) => isCollective(link) && thread.includes(link.relation),
    )
    expect(claims.map(({ id }) => id).sort()).toEqual([
      'achieves:*priority>*outcome',
      'achieves:P6>*outcome',
      'serves:S5>*priority',
      'underpins:*value>*outcome',
      'underpins:*value>*priority',
      'underpins:*value>*proposal',
      'underpins:*value>X2',
    ])
  })

  it('tells 8 stated, 5 inferred and 29 assessed pairs of proposal and outcome apart', () => {
    const supports = [...map.links.values()].filter((link) => link.relation === 'supports')
    expect(supports.filter((link) => link.basis === 'stated')).toHaveLength(8)
    expect(supports.filter((link) => link.basis === 'inferred')).toHaveLength(5)
    expect(map.assessments.size).toBe(29)
    for (const link of supports) {
      const [from, to] = [link.from, link.to].map((end) => ('element' in end ? end.element : ''))
      expect(map.assessments.has(`proposals-outcomes|${from}|${to}`), link.id).toBe(false)
    }
  })

  it('leaves three priorities with a stated proposal, and no priority with a stated outcome of its own', () => {
    const stated = [...map.links.values()].filter((link) => link.basis === 'stated' && !isCollective(link))
    const served = stated
      .filter(({ id }) => /^serves:S/.test(id))
      .map(({ to }) => ('element' in to ? to.element : ''))
    expect([...new Set(served)].sort()).toEqual(['P1', 'P2', 'P3'])
    expect(stated.filter(({ relation }) => relation === 'achieves')).toEqual([])
  })

  it('has views that lead a board through it, of matrices and elements that it has', () => {
    expect(inViewOrder(map.views).map((view) => view.screen)).toEqual([
      'canvas',
      'canvas',
      'matrix',
      'canvas',
      'findings',
    ])
    for (const { matrix, without = [] } of map.views.values()) {
      if (matrix) expect(matrixOf(map.framework, matrix)).toBeDefined()
      for (const id of without) expect(map.elements.has(id)).toBe(true)
    }
  })

  it('says of itself that it is a reconstruction', () => {
    expect(map.about).toContain('reconstruction')
  })
})
