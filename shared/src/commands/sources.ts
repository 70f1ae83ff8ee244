import type { DomainCommand } from './command.ts'
import { editOf, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** Says where the document of a source can be read; an empty address takes it back. */
export const setSourceAddress: DomainCommand<{ readonly source: string; readonly address: string }> = (
  map,
  { source, address },
) => {
  const named = source.trim()
  const asked = address.trim() || null
  return asked === (map.sources.get(named) ?? null)
    ? unchanged
    : editOf(stepText.sourceAddress(named), [{ type: 'set-source', source: named, address: asked }])
}
