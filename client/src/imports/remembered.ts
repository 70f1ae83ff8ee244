import type { ImportChoices, MadeChoices, TablePreview } from '@golden-thread/shared/imports'
import { IMPORTS_KEY } from '../text/index.ts'

/** Shapes that are remembered; the oldest is forgotten first. */
const SHAPES_MAX = 40

/** What a file of the same heads and framework was taken as the last time. */
export function rememberedChoices(framework: string, heads: readonly string[]): ImportChoices {
  return (read()[shapeOf(framework, heads)] as ImportChoices | undefined) ?? {}
}

export function rememberChoices(
  framework: string,
  { heads, choices }: Pick<TablePreview, 'heads' | 'choices'>,
): void {
  const { same: _, accept: ___, ...kept }: MadeChoices = choices
  const shape = shapeOf(framework, heads)
  const { [shape]: __, ...others } = read()
  const entries = [...Object.entries(others), [shape, kept] as const].slice(-SHAPES_MAX)
  try {
    localStorage.setItem(IMPORTS_KEY, JSON.stringify(Object.fromEntries(entries)))
  } catch {
    // A full store only means that the columns are guessed again.
  }
}

const shapeOf = (framework: string, heads: readonly string[]): string => [framework, ...heads].join('\t')

function read(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(IMPORTS_KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
