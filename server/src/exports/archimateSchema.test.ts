import { CONCEPTS } from '@golden-thread/shared/exchange'
import { sampleMap } from '@golden-thread/shared/frameworks'
import type { StrategyMap } from '@golden-thread/shared/model'
import { randomMap, testFramework2, withSeeds } from '@golden-thread/shared/testing'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { formatOf } from './index.ts'

/**
 * What the schema of the exchange format (archimate3_Model.xsd, 3.1) asks of the parts that we write, in its own order.
 * The schema itself is The Open Group's, and is not kept here.
 */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  model:
    /^(name )+(documentation )*(elements )?(relationships )?(organizations )?(propertyDefinitions )?(views )?$/,
  elements: /^(element )+$/,
  element: /^(name )+(documentation )*(properties )?$/,
  relationships: /^(relationship )+$/,
  relationship: /^(name )*(documentation )*(properties )?$/,
  properties: /^(property )+$/,
  property: /^(value )+$/,
  organizations: /^(item )+$/,
  item: /^(label )*(documentation )*(item )*$/,
  propertyDefinitions: /^(propertyDefinition )+$/,
  propertyDefinition: /^(name )+$/,
  name: /^$/,
  documentation: /^$/,
  label: /^$/,
  value: /^$/,
}
/** Attributes that must be there, and those that may be. */
const ATTRIBUTES: Readonly<Record<string, readonly [must: readonly string[], may: readonly string[]]>> = {
  model: [['identifier'], ['xmlns', 'xmlns:xsi', 'xsi:schemaLocation', 'version']],
  element: [['identifier', 'xsi:type'], []],
  relationship: [
    ['identifier', 'source', 'target', 'xsi:type'],
    ['isDirected', 'modifier', 'accessType'],
  ],
  property: [['propertyDefinitionRef'], []],
  propertyDefinition: [['identifier', 'type'], []],
  item: [[], ['identifier', 'identifierRef']],
}
/** Attributes that only one type of relationship has. */
const ONLY: Readonly<Record<string, string>> = {
  isDirected: 'Association',
  modifier: 'Influence',
  accessType: 'Access',
}
const RELATIONSHIPS =
  /^(Association|Aggregation|Assignment|Influence|Realization|Triggering|Composition|Serving|Access|Flow|Specialization)$/
const NC_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._\-·]*$/u

/** Each breach of the schema in a file, in words. */
function breaches(xml: string): string[] {
  const found: string[] = []
  const open: { name: string; children: string }[] = []
  const ids = new Set<string>()
  const refs: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => found.push(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    const over = open.at(-1)
    if (over) over.children += `${name} `
    open.push({ name, children: '' })
    const [must, may] = ATTRIBUTES[name] ?? [[], []]
    for (const each of must) if (attributes[each] === undefined) found.push(`${name} has no ${each}`)
    for (const each of Object.keys(attributes))
      if (![...must, ...may].includes(each)) found.push(`${name} has ${each}`)
    const { identifier, source, target, propertyDefinitionRef, identifierRef } = attributes
    if (identifier !== undefined) {
      if (ids.has(identifier)) found.push(`${identifier} twice`)
      if (!NC_NAME.test(identifier)) found.push(`${identifier} is no NCName`)
      ids.add(identifier)
    }
    refs.push(...[source, target, propertyDefinitionRef, identifierRef].filter((ref) => ref !== undefined))
    const type = attributes['xsi:type'] ?? ''
    if (name === 'element' && !(CONCEPTS as readonly string[]).includes(type))
      found.push(`element is ${type}`)
    if (name === 'relationship' && !RELATIONSHIPS.test(type)) found.push(`relationship is ${type}`)
    for (const [attribute, only] of Object.entries(ONLY))
      if (attributes[attribute] !== undefined && type !== only) found.push(`${type} has ${attribute}`)
    if (name === 'propertyDefinition' && attributes['type'] !== 'string') found.push('a type of its own')
  })
  parser.on('text', (text) => {
    const { name = '' } = open.at(-1) ?? {}
    if (text.trim() && CHILDREN[name]?.source !== '^$') found.push(`words in ${name}`)
  })
  parser.on('closetag', () => {
    const { name = '', children = '' } = open.pop() ?? {}
    if (!CHILDREN[name]?.test(children)) found.push(`${name} holds ${children.slice(0, 60)}`)
  })
  parser.write(xml).close()
  return [...found, ...refs.filter((ref) => !ids.has(ref)).map((ref) => `nothing is called ${ref}`)]
}

it('[XCH15] every model that goes out keeps the schema of the exchange format', async () => {
  const maps: StrategyMap[] = [sampleMap()]
  withSeeds([21, 22, 23], (random) => maps.push(randomMap(random, 120, testFramework2).map))
  for (const map of maps) {
    const xml = new TextDecoder().decode(await formatOf('map', 'archimate.xml')?.write(map))
    expect(breaches(xml)).toEqual([])
  }
  expect(breaches('<model identifier="1"><elements/><name/></model>')).toHaveLength(3)
})
