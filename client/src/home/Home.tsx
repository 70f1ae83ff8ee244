import { Spline } from 'lucide-react'
import { useEffect } from 'react'
import { shellWords } from '../text/shell.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { Bin } from './Bin.tsx'
import styles from './Home.module.css'
import { HomeMenu } from './HomeMenu.tsx'
import { MapList } from './MapList.tsx'
import { NewMap } from './NewMap.tsx'
import { homeWords as words } from './text.ts'
import { useMaps } from './useMaps.ts'

/** My maps, and ways to make one. */
export function Home() {
  const { state, reload } = useMaps()
  useEffect(() => {
    document.title = shellWords.product
  }, [])
  return (
    <>
      <header className={styles.bar}>
        <span className={styles.product}>
          <Spline aria-hidden="true" />
          {shellWords.product}
        </span>
        {state.type === 'loaded' && <HomeMenu name={state.data.me.person?.name ?? ''} />}
      </header>
      <main className={styles.main}>
        {state.type === 'loading' && <p className={styles.waiting}>{shellWords.loadingView}</p>}
        {state.type === 'failed' && (
          <EmptyState
            heading="h1"
            title={words.notLoaded}
            action={<Button onClick={() => void reload()}>{words.tryAgain}</Button>}
          >
            {state.message}
          </EmptyState>
        )}
        {state.type === 'signed-out' && (
          <EmptyState heading="h1" title={words.signedOut}>
            <p>{words.signedOutHelp}</p>
            <p className={styles.second}>{words.signedOutFirst}</p>
          </EmptyState>
        )}
        {state.type === 'loaded' && (
          <>
            <div className={styles.intro}>
              <h1>{words.title}</h1>
              <p>{words.lead}</p>
            </div>
            <MapList maps={state.data.maps} mayCreate={state.data.me.mayCreate} reload={reload} />
            {state.data.me.mayCreate && <NewMap templates={state.data.templates} />}
            {state.data.deleted.length > 0 && <Bin maps={state.data.deleted} reload={reload} />}
          </>
        )}
      </main>
      <footer className={styles.foot}>
        <a href="/accessibility">{shellWords.accessibility}</a>
      </footer>
    </>
  )
}
