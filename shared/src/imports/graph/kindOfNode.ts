import { conceptOf, FIXED_NAMES } from '../../exchange/index.ts'
import { type Framework, type Kind, kindOf } from '../../model/index.ts'
import { folded } from '../entries/index.ts'
import type { GraphChoices, SourceGraph, SourceNode } from './sourceGraph.ts'

/** The kind that a node is: as it says itself, as was chosen for its type, or as its type is called here. */
export function kindOfNode(
  framework: Framework,
  form: SourceGraph['form'],
  node: SourceNode,
  { kinds = {} }: GraphChoices,
): Kind | 'left out' | undefined {
  const own = said(node, FIXED_NAMES.kind)
  const named = own === undefined ? undefined : kindCalled(framework, own)
  if (named) return named
  const word = [own, node.type].find((each) => each !== undefined && Object.hasOwn(kinds, each))
  if (word !== undefined) return kinds[word] === '' ? 'left out' : kindOf(framework, kinds[word] ?? '')
  const called = kindCalled(framework, node.type)
  if (called) return called
  if (form === 'archimate') return framework.kinds.find((kind) => conceptOf(kind) === node.type)
  // A card of a canvas has no type but the lane that it stands in; its code tells the rest.
  const [, prefix] = /^(.*?)\d+$/.exec(said(node, FIXED_NAMES.code) ?? '') ?? []
  return form === 'canvas' && prefix ? framework.kinds.find((kind) => kind.prefix === prefix) : undefined
}

const kindCalled = ({ kinds }: Framework, word: string): Kind | undefined =>
  word.trim() === ''
    ? undefined
    : kinds.find(({ id, label, plural }) => [id, label, plural].some((name) => folded(name) === folded(word)))

const said = ({ properties }: SourceNode, wanted: string): string | undefined =>
  properties.find(({ name }) => folded(name) === folded(wanted))?.value
