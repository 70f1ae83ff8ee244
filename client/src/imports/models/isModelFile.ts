import type { Given } from '../given/index.ts'

/** By its name alone that of a program that draws models; JSON is never a table. */
export const isModelFile = (given: Given | undefined): boolean =>
  given !== undefined && 'file' in given && /\.(?:xml|graphml|archimate|canvas|json)$/i.test(given.file.name)

/** JSON that another program wrote: elements that are joined, as Kumu has them, or the cards of a canvas. */
export function isModelJson(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || 'format' in json) return false
  const { elements, connections, nodes } = json as Record<string, unknown>
  if (Array.isArray(elements)) return connections === undefined || Array.isArray(connections)
  return (
    Array.isArray(nodes) &&
    nodes.length > 0 &&
    nodes.every((node: unknown) => typeof (node as { id?: unknown } | null)?.id === 'string')
  )
}
