import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ComponentType, lazy, Suspense } from 'react'
import { Dialogs } from './Dialogs.tsx'
import { Tour } from './help/index.ts'
import { MapPage, type MapParts } from './shell/index.ts'
import { shellWords } from './text/index.ts'
import { EmptyState, type Later, later, Overlays } from './ui/index.ts'
import { type Screen, viewFromUrl } from './workspace/index.ts'

/** The code of each screen: fetched when it is first shown, and otherwise once the map is there, to work offline too. */
const screens: Readonly<Record<Screen, Later<ComponentType>>> = {
  canvas: later(async () => (await import('./canvas/index.ts')).Canvas),
  matrix: later(async () => (await import('./matrix/index.ts')).MatrixScreen),
  outline: later(async () => (await import('./outline/index.ts')).Outline),
  findings: later(async () => (await import('./findings/index.ts')).Findings),
  timeline: later(async () => (await import('./timeline/index.ts')).TimelineScreen),
  claims: later(async () => (await import('./claims/index.ts')).ClaimsScreen),
  register: later(async () => (await import('./register/index.ts')).RegisterScreen),
  money: later(async () => (await import('./money/index.ts')).MoneyScreen),
  report: later(async () => (await import('./report/index.ts')).ReportScreen),
  framework: later(async () => (await import('./framework/index.ts')).FrameworkScreen),
}

const isMap = location.pathname.startsWith('/maps/')
// At once, while the server is still being asked who I am: the code and the map arrive together.
if (isMap) void screens[viewFromUrl(location.search).screen].load().catch(() => undefined)

/** Suspends until its code is there, so that whoever opens the matrix does not wait for the canvas. */
const shown = <P,>(code: Later<ComponentType<P>>) =>
  lazy(async () => ({ default: (await code.load()) as ComponentType<P> }))

const Home = shown(later(async () => (await import('./home/index.ts')).Home))
const Admin = shown(later(async () => (await import('./admin/index.ts')).Admin))
const Explore = shown(later(async () => (await import('./explore/index.ts')).ExplorePage))
const Account = shown(later(async () => (await import('./account/index.ts')).Account))
const Findings = shown(later(async () => (await import('./findings/index.ts')).Findings))

const parts: MapParts = {
  screens: {
    canvas: shown(screens.canvas),
    matrix: shown(screens.matrix),
    outline: shown(screens.outline),
    findings: shown(screens.findings),
    claims: shown(screens.claims),
    register: shown(screens.register),
    money: shown(screens.money),
    framework: shown(screens.framework),
    timeline: shown(screens.timeline),
    report: shown(screens.report),
  },
  Details: shown(later(async () => (await import('./details/index.ts')).Details)),
  Findings,
  Dialogs,
  Tour,
  WhatIfBanner: shown(later(async () => (await import('./whatIf/index.ts')).WhatIfBanner)),
  AsAtBanner: shown(later(async () => (await import('./asAt/index.ts')).AsAtBanner)),
  Watch: shown(later(async () => (await import('./Watch.tsx')).Watch)),
  SinceBanner: shown(later(async () => (await import('./baselines/index.ts')).SinceBanner)),
  PastBanner: shown(later(async () => (await import('./history/index.ts')).PastBanner)),
  CompareBanner: shown(later(async () => (await import('./baselines/index.ts')).CompareBanner)),
  Presenter: shown(later(async () => (await import('./views/index.ts')).Presenter)),
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
  if (path === '/admin') return <Admin />
  if (path === '/account') return <Account />
  const mapId = /^\/maps\/([^/]+)\/?$/.exec(path)?.[1]
  if (mapId) return <MapPage mapId={decodeURIComponent(mapId)} parts={parts} />
  const board = /^\/board\/([^/]+)\/explore\/?$/.exec(path)?.[1]
  if (board) return <Explore token={decodeURIComponent(board)} parts={parts} />
  return (
    <main>
      <EmptyState heading="h1" title={shellWords.notFound} action={<a href="/">{shellWords.toMaps}</a>}>
        {shellWords.notFoundHelp}
      </EmptyState>
    </main>
  )
}
