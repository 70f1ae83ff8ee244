import { Spline } from 'lucide-react'
import { useEffect, useState } from 'react'
import { KeptHere } from '../copies/index.ts'
import { shellWords } from '../text/index.ts'
import { Button, EmptyState, FileDrop } from '../ui/index.ts'
import frame from '../ui/PageFrame.module.css'
import { Bin } from './Bin.tsx'
import styles from './Home.module.css'
import { HomeMenu } from './HomeMenu.tsx'
import { MapList } from './MapList.tsx'
import { NewMap } from './NewMap.tsx'
import { NewMapDialog } from './NewMapDialog.tsx'
import { homeWords as words } from './text.ts'
import { type HomeData, useMaps } from './useMaps.ts'

/** My maps, and ways to make one. */
export function Home() {
  const { state, reload } = useMaps()
  useEffect(() => {
    document.title = shellWords.product
  }, [])
  return (
    <div className={frame.page}>
      <header className={frame.bar}>
        <span className={frame.product}>
          <Spline aria-hidden="true" />
          {shellWords.product}
        </span>
        {state.type === 'loaded' && state.data.me.person && <HomeMenu person={state.data.me.person} />}
      </header>
      <main className={styles.main}>
        <KeptHere />
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
        {state.type === 'signed-out' && state.directory && (
          <EmptyState
            heading="h1"
            title={words.signIn}
            action={<a href="/oidc/sign-in">{words.signInNow}</a>}
          >
            {words.signInHelp}
          </EmptyState>
        )}
        {state.type === 'signed-out' && !state.directory && (
          <EmptyState heading="h1" title={words.signedOut}>
            <p>{words.signedOutHelp}</p>
            <p className={styles.second}>{words.signedOutFirst}</p>
          </EmptyState>
        )}
        {state.type === 'loaded' && state.data.me.tooManyGroups && (
          <p className={styles.waiting}>{words.tooManyGroups}</p>
        )}
        {state.type === 'loaded' && <Maps data={state.data} reload={reload} />}
      </main>
      <footer className={styles.foot}>
        <a href="/accessibility">{shellWords.accessibility}</a>
      </footer>
    </div>
  )
}

/** One's maps before everything else; who has none yet sees at once how to start one. */
function Maps({
  data: { me, maps, deleted, templates },
  reload,
}: {
  data: HomeData
  reload: () => Promise<void>
}) {
  const [dropped, setDropped] = useState<File>()
  return (
    <>
      {me.mayCreate && <FileDrop onFile={setDropped} />}
      {dropped && (
        <NewMapDialog templates={templates} dropped={dropped} onClose={() => setDropped(undefined)} />
      )}
      {maps.length > 0 ? (
        <MapList maps={maps} templates={me.mayCreate ? templates : []} reload={reload} />
      ) : (
        <>
          <EmptyState heading="h1" title={words.none}>
            {me.mayCreate ? words.noneHelp : words.noneViewer}
          </EmptyState>
          {me.mayCreate && <NewMap templates={templates} />}
        </>
      )}
      {deleted.length > 0 && <Bin maps={deleted} reload={reload} />}
    </>
  )
}
