import { openFindings } from '@golden-thread/shared/coverage'
import { type MouseEvent, useEffect, useRef } from 'react'
import { screenWords, shellWords } from '../../text/index.ts'
import { type Screen, sameItems, useMapState, useStore, useWorkspace } from '../../workspace/index.ts'
import styles from './ScreenTabs.module.css'
import { screensFor } from './screensFor.ts'

/** The screens that the framework has something for. */
export function ScreenTabs() {
  const workspace = useWorkspace()
  const current = useStore(workspace.view, (view) => view.screen)
  const screens = useMapState(({ framework }) => screensFor(framework), sameItems)
  return <Tabs screens={screens} current={current} />
}

/** Links to screens: they are addresses, so they open in a new tab and can be sent to someone. */
export function Tabs({
  screens,
  current,
}: {
  screens: readonly Screen[]
  /** The one that is shown. */
  current: Screen
}) {
  const workspace = useWorkspace()
  const findings = useStore(workspace.state, (state) => openFindings(state.findings).length)

  const list = useRef<HTMLUListElement>(null)
  // There is not always room for all of them: the one that is shown comes into sight.
  useEffect(() => {
    if (current)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const follow = (event: MouseEvent, screen: Screen) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    workspace.go({ screen })
  }
  return (
    <nav aria-label={shellWords.views} className={styles.nav}>
      <ul ref={list} className={styles.list}>
        {screens.map((screen) => (
          <li key={screen}>
            <a
              href={screen === 'canvas' ? '?' : `?view=${screen}`}
              aria-current={screen === current ? 'page' : undefined}
              className={styles.tab}
              onClick={(event) => follow(event, screen)}
            >
              {screenWords[screen]}
              {screen === 'findings' && <span className={styles.count}>{findings}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
