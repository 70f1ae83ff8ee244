import type { DomainCommand } from '@golden-thread/shared/commands'
import { apply, elementId, explainRefusal } from '@golden-thread/shared/model'
import { frameworkEffects } from '@golden-thread/shared/queries'
import { useMemo } from 'react'
import { useMapState } from '../workspace/index.ts'

export interface EffectsOf {
  readonly sentences: readonly string[]
  /** Why it cannot be done, if so. */
  readonly refusal?: string
}

/**
 * What a command would do to the map as it is now, without doing it. Null where there is nothing to ask yet. `changed` says
 * when to ask again.
 */
export function useEffectsOf<Intent>(
  command: DomainCommand<Intent>,
  intent: Intent | null,
  changed: unknown,
): EffectsOf | null {
  const map = useMapState((now) => now)
  // The intent is another object each time; `changed` stands for it.
  return useMemo(() => {
    if (intent === null) return null
    const made = command(map, intent, { by: '', at: 0, newId: () => elementId('preview') })
    if (!made.ok)
      return {
        sentences: [],
        ...(made.error.code === 'unchanged' ? {} : { refusal: explainRefusal(made.error) }),
      }
    const after = apply(map, made.value.change)
    return after.ok
      ? { sentences: frameworkEffects(map, after.value) }
      : { sentences: [], refusal: explainRefusal(after.error) }
  }, [map, changed])
}
