import type { Control, FormKey, PartJson } from './formKey.ts'

/** Controls whose value has parts of its own, each of which somebody may have left empty. */
const STRUCTURED: ReadonlySet<Control> = new Set([
  'selector',
  'conditions',
  'path',
  'paths',
  'operand',
  'wordOrField',
  'columns',
  'sign',
  'sections',
])

/** True where something in the value was begun and is not there yet: it would be read as nothing at all. */
export const isUnfinished = ({ control }: FormKey, value: unknown): boolean =>
  STRUCTURED.has(control) && (hasGap(value) || conditionsIn(control, value).some(asksNothing))

function conditionsIn(control: Control, value: unknown): readonly PartJson[] {
  const where = control === 'selector' ? (value as { where?: unknown } | undefined)?.where : value
  const hasThem = control === 'selector' || control === 'conditions'
  return hasThem && Array.isArray(where) ? where : []
}

const asksNothing = (condition: PartJson): boolean =>
  !['is', 'not', 'filled', 'least', 'most', 'some'].some((key) => key in condition)

function hasGap(value: unknown): boolean {
  if (value === '' || value === null || Number.isNaN(value)) return true
  if (Array.isArray(value)) return value.some(hasGap)
  if (typeof value !== 'object') return false
  return (
    isOpen(value as PartJson) ||
    Object.values(value as PartJson).some((part) => part === undefined || hasGap(part))
  )
}

/** A condition that asks nothing yet, and a column or a condition whose path has no step. */
function isOpen({ is, not, path, ...rest }: PartJson): boolean {
  if ([is, not, path].some((list) => Array.isArray(list) && list.length === 0)) return true
  const { minus } = rest
  return Array.isArray(minus) && minus.length === 0
}
