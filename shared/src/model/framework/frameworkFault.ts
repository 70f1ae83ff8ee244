import type { Framework } from './framework.ts'
import { partFaults } from './partFaults.ts'
import { PART_LISTS, PARTS_MAX } from './partPlace.ts'

const ID_CHARS_MAX = 100

/** Why a framework hangs together badly, in a sentence, or undefined when it is sound. */
export function frameworkFault(framework: Framework): string | undefined {
  if (framework.kinds.length === 0) return NO_KINDS
  if (framework.id.length > ID_CHARS_MAX || !/^[a-z0-9][a-z0-9-]*$/i.test(framework.id))
    return `"${framework.id}" is not an id: use up to 100 letters, digits and hyphens.`
  for (const list of PART_LISTS) {
    const { length } = framework[list] ?? []
    if (length > PARTS_MAX) return `it has ${length} ${list}; at most ${PARTS_MAX} are used. Remove some.`
  }
  return partFaults(framework)[0]?.reason
}

export const NO_KINDS = 'it has no kinds of element. Add at least one.'
