import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ComponentType, lazy, Suspense } from 'react'
import { Dialogs } from './Dialogs.tsx'
import { Tour } from './help/index.ts'
import { MapPage, type MapParts } from './shell/index.ts'
import { shellWords } from './text/shell.ts'
import { EmptyState, Overlays } from './ui/index.ts'
import { type Screen, viewFromUrl } from './workspace/index.ts'

/** The code of each screen. */
const fetchScreen: Readonly<Record<Screen, () => Promise<ComponentType>>> = {
  canvas: async () => (await import('./canvas/index.ts')).Canvas,
  matrix: async () => (await import('./matrix/index.ts')).MatrixScreen,
  outline: async () => (await import('./outline/index.ts')).Outline,
  findings: async () => (await import('./findings/index.ts')).Findings,
}

const isMap = location.pathname.startsWith('/maps/')
// At once, while the server is still being asked who I am: the code and the map arrive together.
if (isMap) void fetchScreen[viewFromUrl(location.search).screen]().catch(() => undefined)

/** A screen is fetched when it is first shown: whoever opens the matrix does not wait for the canvas. */
const screen = <P,>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: (await load()) as ComponentType<P> }))

const Home = screen(async () => (await import('./home/index.ts')).Home)
const Findings = screen(async () => (await import('./findings/index.ts')).Findings)

const parts: MapParts = {
  screens: {
    canvas: screen(fetchScreen.canvas),
    matrix: screen(fetchScreen.matrix),
    outline: screen(fetchScreen.outline),
    findings: screen(fetchScreen.findings),
  },
  Details: screen(async () => (await import('./details/index.ts')).Details),
  Findings,
  Dialogs,
  Tour,
  WhatIfBanner: screen(async () => (await import('./whatIf/index.ts')).WhatIfBanner),
  Presenter: screen(async () => (await import('./views/index.ts')).Presenter),
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
      <EmptyState heading="h1" title={shellWords.notFound} action={<a href="/">{shellWords.toMaps}</a>}>
        {shellWords.notFoundHelp}
      </EmptyState>
    </main>
  )
}
