import { type ComponentType, lazy, Suspense } from 'react'
import { later } from './later.ts'

/** A component that the first view can do without: fetched when it is first shown, or when there is nothing to do. */
export function lazily<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const code = later(fetch)
  const Fetched = lazy(async () => ({ default: (await code.load()) as ComponentType<object> }))
  return function Lazily(props: P) {
    return (
      <Suspense fallback={null}>
        <Fetched {...props} />
      </Suspense>
    )
  }
}
