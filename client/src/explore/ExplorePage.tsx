import { ArrowLeft } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { Failure, LiveRegion, type MapParts, SidePanel, Tabs, useShortcuts } from '../shell/index.ts'
import { screenWords, shellWords } from '../text/index.ts'
import { Button, EmptyState } from '../ui/index.ts'
import frame from '../ui/MapFrame.module.css'
import { type Screen, useMapState, useStore, WorkspaceProvider } from '../workspace/index.ts'
import styles from './ExplorePage.module.css'
import { exploreWords as words } from './text.ts'
import { type Explored, useExplored } from './useExplored.ts'

/** What a reader of the public map has use for; the others are of those who draw it. */
const SCREENS: readonly Screen[] = ['canvas', 'matrix', 'outline', 'findings', 'claims']

/** The map of a board's page to be walked through: read only, and of nothing but what the page was given. */
export function ExplorePage({ token, parts }: { token: string; parts: MapParts }) {
  const [attempt, setAttempt] = useState(0)
  const state = useExplored(token, attempt)
  if (state.type === 'opening') return <p className={frame.opening}>{words.opening}</p>
  if (state.type === 'refused')
    return (
      <main className={frame.alone}>
        <EmptyState
          heading="h1"
          title={words.notOpened}
          action={
            <>
              <Button onClick={() => setAttempt(attempt + 1)}>{words.tryAgain}</Button>
              <a href={pageOf(token)}>{words.toPage}</a>
            </>
          }
        >
          {state.message}
        </EmptyState>
      </main>
    )
  return (
    <WorkspaceProvider workspace={state.workspace}>
      <Open token={token} parts={parts} state={state} />
    </WorkspaceProvider>
  )
}

const pageOf = (token: string): string => `/board/${encodeURIComponent(token)}`

function Open({
  token,
  parts,
  state,
}: {
  token: string
  parts: MapParts
  state: Extract<Explored, { type: 'open' }>
}) {
  const { workspace } = state
  const asked = useStore(workspace.view, (view) => view.screen)
  const screen = SCREENS.includes(asked) ? asked : 'canvas'
  const isReady = useStore(workspace.state, ({ ready }) => ready)
  const isWhatIf = useStore(workspace.view, (view) => view.without !== null)
  const title = useMapState((map) => map.title) || words.untitled
  useShortcuts(workspace)
  useEffect(() => {
    document.title = words.pageTitle(title)
  }, [title])
  const Current = parts.screens[screen]
  return (
    <div className={frame.page}>
      <a href="#main" className={frame.skip}>
        {shellWords.skip}
      </a>
      <header className={styles.bar}>
        <a href={pageOf(token)} className={styles.back} title={words.toPage}>
          <ArrowLeft aria-hidden="true" />
          <span className={styles.word}>{words.toPage}</span>
        </a>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <div className={styles.views}>
          <Tabs screens={SCREENS} current={screen} />
        </div>
        <Standing state={state} />
      </header>
      {isReady && <Suspense fallback={null}>{isWhatIf && <parts.WhatIfBanner />}</Suspense>}
      <div className={frame.content}>
        <main id="main" tabIndex={-1} aria-label={screenWords[screen]} className={frame.main}>
          <Failure key={screen}>
            <Suspense fallback={<p className={frame.opening}>{shellWords.loadingView}</p>}>
              {isReady ? <Current /> : null}
            </Suspense>
          </Failure>
        </main>
        <SidePanel Details={parts.Details} Findings={parts.Findings} />
      </div>
      <Suspense fallback={null}>
        <parts.Dialogs />
      </Suspense>
      <LiveRegion announcer={workspace.announcer} />
    </div>
  )
}

/** Which state of the map this is, and whether it follows. */
function Standing({ state: { baseline, isLive } }: { state: Extract<Explored, { type: 'open' }> }) {
  const [word, help] =
    baseline !== null
      ? [words.pinned(baseline), undefined]
      : isLive
        ? [words.live, words.liveHelp]
        : [words.away, words.awayHelp]
  return (
    <p className={styles.standing} title={help}>
      <span className={styles.which}>{word}</span>
      <span className={styles.only}>{words.readOnly}</span>
    </p>
  )
}
