import { type Framework, frameworkFault } from '../framework/index.ts'
import { type ChangeDefinition, slot } from './definition.ts'

export interface SetFramework {
  readonly type: 'set-framework'
  readonly framework: Framework
}

const setFramework: ChangeDefinition<SetFramework, SetFramework> = {
  apply(draft, { framework }) {
    const reason = frameworkFault(framework)
    if (reason) return { code: 'framework-invalid', reason }
    draft.framework = framework
    return undefined
  },
  invert: (map) => ({ type: 'set-framework', framework: map.framework }),
  touch(touched) {
    touched.framework = true
  },
  slot: (map) => slot('framework', map.framework),
  author: () => undefined,
}

export const frameworkChanges = { 'set-framework': setFramework }
