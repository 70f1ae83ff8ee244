import { emptyMap, type StrategyMap } from '@golden-thread/shared/model'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { type CreatedMap, createMap, explainError, fetchFramework } from '../../api/index.ts'

/** A map that is about to be made of what somebody brought. */
export interface NewMapDraft {
  readonly template: string
  readonly setTemplate: (template: string) => void
  /** Nothing in it yet, of the framework that was chosen; undefined until that is here. */
  readonly map: StrategyMap | undefined
  readonly error: string | undefined
  readonly isBusy: boolean
  /** Asks the server for it; what that says against it is the error. */
  readonly make: (body: Parameters<typeof createMap>[0]) => Promise<CreatedMap | undefined>
}

export function useNewMap(templates: readonly TemplateSummary[]): NewMapDraft {
  const [template, setTemplate] = useState(templates[0]?.id ?? '')
  const [map, setMap] = useState<StrategyMap>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let isCurrent = true
    fetchFramework(template).then(
      (framework) => isCurrent && setMap(emptyMap(framework, '')),
      (failure: unknown) => isCurrent && setError(explainError(failure)),
    )
    return () => {
      isCurrent = false
    }
  }, [template])
  const make: NewMapDraft['make'] = async (body) => {
    setBusy(true)
    setError(undefined)
    try {
      return await createMap(body)
    } catch (failure) {
      setError(explainError(failure))
      setBusy(false)
      return undefined
    }
  }
  return { template, setTemplate, map, error, isBusy, make }
}
