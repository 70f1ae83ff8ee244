import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ComponentType, lazy, Suspense } from 'react'
import { Dialogs } from './Dialogs.tsx'
import { MapPage, type MapParts } from './shell/index.ts'
import { shellWords } from './text/shell.ts'
import { EmptyState, Overlays } from './ui/index.ts'

/** A screen is fetched when it is first shown: whoever opens the matrix does not wait for the canvas. */
const screen = <P,>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: (await load()) as ComponentType<P> }))

const Home = screen(async () => (await import('./home/index.ts')).Home)
const Findings = screen(async () => (await import('./findings/index.ts')).Findings)

const parts: MapParts = {
  screens: {
    canvas: screen(async () => (await import('./canvas/index.ts')).Canvas),
    matrix: screen(async () => (await import('./matrix/index.ts')).MatrixScreen),
    outline: screen(async () => (await import('./outline/index.ts')).Outline),
    findings: Findings,
  },
  Details: screen(async () => (await import('./details/index.ts')).Details),
  Findings,
  Dialogs,
}

export function App() {
  return (
    // Base UI would put <style> elements on the page, which the content security policy refuses.
    <CSPProvider disableStyleElements>
      <Suspense fallback={null}>
        <Page path={location.pathname} />
      </Suspense>
      <Overlays />
    </CSPProvider>
  )
}

function Page({ path }: { path: string }) {
  if (path === '/') return <Home />
  const mapId = /^\/maps\/([^/]+)\/?$/.exec(path)?.[1]
  if (mapId) return <MapPage mapId={decodeURIComponent(mapId)} parts={parts} />
  return (
    <main>
      <EmptyState title={shellWords.notFound} action={<a href="/">{shellWords.toMaps}</a>}>
        {shellWords.notFoundHelp}
      </EmptyState>
    </main>
  )
}
