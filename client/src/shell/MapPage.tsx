import { type ComponentType, lazy, Suspense, useState } from 'react'
import { KeptCopies } from '../copies/index.ts'
import { screenWords, shellWords } from '../text/index.ts'
import { Button, EmptyState, lazily } from '../ui/index.ts'
import styles from '../ui/MapFrame.module.css'
import { type OpenWorkspace, type Screen, useStore, WorkspaceProvider } from '../workspace/index.ts'
import { ClosedMap } from './ClosedMap.tsx'
import { Failure } from './Failure.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { RefusedBanner } from './RefusedBanner.tsx'
import { SidePanel } from './sidePanel/index.ts'
import { singleKeys } from './singleKeys.ts'
import { TopBar } from './topBar/index.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useOpenMap } from './useOpenMap.ts'
import { useShellCommands } from './useShellCommands.ts'
import { useShortcuts } from './useShortcuts.ts'

const BasisPrompt = lazily(async () => (await import('../parts/BasisPrompt.tsx')).BasisPrompt)
const Printed = lazily(async () => (await import('../print/Printed.tsx')).Printed)
const FollowBar = lazy(async () => ({ default: (await import('./FollowBar.tsx')).FollowBar }))

export interface MapParts {
  readonly screens: Readonly<Record<Screen, ComponentType>>
  readonly Details: ComponentType
  readonly Findings: ComponentType<{ compact?: boolean }>
  readonly Dialogs: ComponentType
  readonly Tour: ComponentType
  readonly WhatIfBanner: ComponentType
  readonly AsAtBanner: ComponentType
  /** Draws nothing: keeps up to date what is beside the document, once the map is there. */
  readonly Watch: ComponentType
  readonly SinceBanner: ComponentType
  readonly CompareBanner: ComponentType
  readonly PastBanner: ComponentType
  readonly Presenter: ComponentType
}

/** One map, from its address to its screens. */
export function MapPage({ mapId, parts }: { mapId: string; parts: MapParts }) {
  const [attempt, setAttempt] = useState(0)
  const state = useOpenMap(mapId, attempt)
  if (state.type === 'opening') return <p className={styles.opening}>{shellWords.opening}</p>
  if (state.type === 'refused') {
    return (
      <main className={styles.alone}>
        <EmptyState
          heading="h1"
          title={shellWords.notOpened}
          action={
            <>
              {state.mayTry && <Button onClick={() => setAttempt(attempt + 1)}>{shellWords.tryAgain}</Button>}
              <a href="/">{shellWords.toMaps}</a>
            </>
          }
        >
          <p>{state.message}</p>
          {state.copies.length > 0 && (
            <KeptCopies copies={state.copies} onDeleted={() => setAttempt(attempt + 1)} />
          )}
        </EmptyState>
      </main>
    )
  }
  return (
    <WorkspaceProvider workspace={state.workspace}>
      <OpenMap workspace={state.workspace} parts={parts} />
    </WorkspaceProvider>
  )
}

function OpenMap({ workspace, parts }: { workspace: OpenWorkspace; parts: MapParts }) {
  const screen = useStore(workspace.view, (view) => view.screen)
  // Read here so that everything below is drawn again when what may be done changes.
  const isWhatIf = useStore(workspace.view, (view) => view.without !== null)
  const isAsAt = useStore(workspace.view, (view) => view.asAt !== null)
  const isCompared = useStore(workspace.view, (view) => view.compare !== null)
  const isPast = useStore(workspace.view, (view) => view.past !== null)
  const isPresenting = useStore(workspace.view, (view) => view.presenting)
  const isFollowing = useStore(workspace.following, (id) => id !== null)
  const isReady = useStore(workspace.state, (state) => state.ready)
  useStore(workspace.state, (state) => state.isNewer)
  const hasKeys = useStore(singleKeys)
  useShellCommands(workspace)
  useShortcuts(workspace)
  useKeptFocus(screen)
  const isClosed = useStore(workspace.connection, (connection) => connection.closed)
  const Current = parts.screens[screen]
  if (isClosed) return <ClosedMap workspace={workspace} />
  return (
    <div className={styles.page}>
      <a href="#main" className={styles.skip}>
        {shellWords.skip}
      </a>
      {!isPresenting && <TopBar workspace={workspace} />}
      {isReady && (
        <>
          <Suspense fallback={null}>{isPresenting && <parts.Presenter />}</Suspense>
          {/* By itself: while it is fetched, the presenter keeps the focus. */}
          <Suspense fallback={null}>{isAsAt && <parts.AsAtBanner />}</Suspense>
          <Suspense fallback={null}>
            <parts.SinceBanner />
          </Suspense>
          <Suspense fallback={null}>{isPast && <parts.PastBanner />}</Suspense>
          <Suspense fallback={null}>{isCompared && <parts.CompareBanner />}</Suspense>
          <Suspense fallback={null}>{isWhatIf && <parts.WhatIfBanner />}</Suspense>
        </>
      )}
      <RefusedBanner workspace={workspace} />
      <div className={styles.content}>
        <main id="main" tabIndex={-1} aria-label={screenWords[screen]} className={styles.main}>
          <Failure key={screen}>
            <Suspense fallback={<p className={styles.opening}>{shellWords.loadingView}</p>}>
              {isReady ? <Current /> : <p className={styles.opening}>{shellWords.opening}</p>}
            </Suspense>
          </Failure>
        </main>
        {!isPresenting && <SidePanel Details={parts.Details} Findings={parts.Findings} />}
        {isFollowing && (
          <Suspense fallback={null}>
            <FollowBar />
          </Suspense>
        )}
      </div>
      {!isPresenting && !isWhatIf && !isAsAt && !isPast && !isCompared && <parts.Tour />}
      <Suspense fallback={null}>
        <parts.Dialogs />
      </Suspense>
      <Suspense fallback={null}>{isReady && workspace.mayEdit && <BasisPrompt hasKeys={hasKeys} />}</Suspense>
      <Suspense fallback={null}>{isReady && <Printed />}</Suspense>
      <Suspense fallback={null}>{isReady && <parts.Watch />}</Suspense>
      <LiveRegion announcer={workspace.announcer} />
    </div>
  )
}
