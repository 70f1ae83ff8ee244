import type { SourceGraph } from '@golden-thread/shared/imports'
import { type Result, refuse } from '@golden-thread/shared/result'
import { xmlTree } from '../xml/index.ts'
import { archimateGraph } from './archimateGraph.ts'
import { canvasGraph } from './canvasGraph.ts'
import { graphmlGraph } from './graphmlGraph.ts'
import { kumuGraph } from './kumuGraph.ts'

/** The files of other programs that are read: XML by its first element, JSON by its parts. */
export function graphOfFile(
  file: { readonly xml: string } | { readonly json: string },
): Result<SourceGraph, string> {
  if ('xml' in file) {
    const root = xmlTree(file.xml)
    if (!root.ok) return root
    return root.value.name === 'graphml' ? graphmlGraph(root.value) : archimateGraph(root.value)
  }
  const json = parsed(file.json)
  if (json === undefined) return refuse('This file is no JSON that can be read. Export it again.')
  return typeof json === 'object' && json !== null && 'nodes' in json ? canvasGraph(json) : kumuGraph(json)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
