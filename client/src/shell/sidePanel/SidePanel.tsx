import { openFindings } from '@golden-thread/shared/coverage'
import { PanelRightClose } from 'lucide-react'
import { type ComponentType, Suspense, useEffect, useState } from 'react'
import { screenWords, shellWords } from '../../text/index.ts'
import { IconButton } from '../../ui/index.ts'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import { ShowDetails, turnPanel } from './ShowDetails.tsx'
import styles from './SidePanel.module.css'
import { sidePanelOpen } from './sidePanelOpen.ts'

type Tab = 'details' | 'findings'

/** Details of what is selected, and the findings beside them. It can be folded away; on a phone it is a sheet. */
export function SidePanel({
  Details,
  Findings,
}: {
  Details: ComponentType
  Findings: ComponentType<{ compact?: boolean }>
}) {
  const workspace = useWorkspace()
  const isOpen = useStore(sidePanelOpen)
  const findings = useStore(workspace.state, (state) => openFindings(state.findings).length)
  const screen = useStore(workspace.view, (view) => view.screen)
  const [tab, setTab] = useState<Tab>('details')

  // Choosing something is asking about it: the details come forward.
  useEffect(
    () =>
      workspace.selection.subscribe(() => {
        const { elements, link, cell } = workspace.selection.get()
        const isSelected = elements.size > 0 || link !== null || cell !== null
        if (isSelected) setTab('details')
        sidePanelOpen.follow(isSelected)
      }),
    [workspace],
  )

  // So is asking for a part of them, which opens the panel too.
  useEffect(
    () =>
      workspace.revealed.subscribe(() => {
        if (!workspace.revealed.get()?.part) return
        setTab('details')
        if (!sidePanelOpen.get()) sidePanelOpen.set(true)
      }),
    [workspace],
  )

  if (!isOpen) {
    return (
      <aside aria-label={shellWords.details} className={styles.closed}>
        <ShowDetails />
      </aside>
    )
  }
  const shown = screen === 'findings' ? 'details' : tab
  return (
    <aside aria-label={shellWords.details} className={styles.panel}>
      <div className={styles.head}>
        <fieldset className={styles.tabs} aria-label={shellWords.sideTabs}>
          <button
            type="button"
            className={styles.tab}
            aria-pressed={shown === 'details'}
            onClick={() => setTab('details')}
          >
            {shellWords.details}
          </button>
          {screen !== 'findings' && (
            <button
              type="button"
              className={styles.tab}
              aria-pressed={shown === 'findings'}
              onClick={() => setTab('findings')}
            >
              {screenWords.findings} <span className={styles.count}>{findings}</span>
            </button>
          )}
        </fieldset>
        <IconButton
          label={shellWords.hideDetails}
          size="small"
          aria-expanded
          data-panel="hide"
          onClick={() => turnPanel('closed')}
        >
          <PanelRightClose />
        </IconButton>
      </div>
      <div className={styles.body}>
        <Suspense fallback={null}>{shown === 'findings' ? <Findings compact /> : <Details />}</Suspense>
      </div>
    </aside>
  )
}
