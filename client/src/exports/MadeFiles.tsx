import { useEffect, useState } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useStore } from '../workspace/index.ts'
import styles from './exports.module.css'
import { createFilesAsked, type FileAsked, type FilesAsked } from './filesAsked.ts'
import { exportWords } from './text.ts'

/** A file that is here sooner needs no words about it. */
const PATIENCE_MS = 600

/** Follows every link on the page that leads to a file of a map, says when one is still being made, and stops it. */
export function MadeFiles() {
  const [asked] = useState(() => createFilesAsked())
  const files = useStore(asked.files)
  const [isLate, setLate] = useState(false)
  const first = files[0]?.id
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = fileLink(event)
      if (!link) return
      event.preventDefault()
      void asked.ask(link.href, link.ariaLabel || link.textContent?.trim() || exportWords.title)
    }
    document.addEventListener('click', follow)
    return () => {
      document.removeEventListener('click', follow)
      asked.cancelAll()
    }
  }, [asked])
  useEffect(() => {
    if (first === undefined) return setLate(false)
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [first])
  if (!files.some(({ problem }) => isLate || problem !== null)) return null
  return (
    <Dialog open onClose={() => asked.cancelAll()} title={exportWords.making.title} size="small">
      <ul className={styles.making}>
        {files.map((file) => (
          <Making key={file.id} file={file} asked={asked} />
        ))}
      </ul>
    </Dialog>
  )
}

function Making({ file, asked }: { file: FileAsked; asked: FilesAsked }) {
  const { id, label, problem, bytes } = file
  const { making } = exportWords
  return (
    <li className={styles.made}>
      <p>
        <strong>{label}</strong>
      </p>
      {problem === null ? (
        <>
          <p role="status">{bytes > 0 ? making.comes : making.made}</p>
          <p aria-hidden="true" className={styles.note}>
            <Seconds since={file.since} /> {bytes > 0 && making.bytes(bytes)}
          </p>
          <progress className={styles.progress} aria-label={making.progress(label)} />
        </>
      ) : (
        <p role="alert">{problem}</p>
      )}
      <p className={styles.choices}>
        <Button onClick={() => asked.cancel(id)}>{problem === null ? making.cancel : making.close}</Button>
        {problem !== null && <Button onClick={() => void asked.again(file)}>{making.again}</Button>}
      </p>
    </li>
  )
}

/** Only for eyes: read out every second, it would drown everything else. */
function Seconds({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return exportWords.making.seconds(Math.max(0, Math.round((now - since) / 1_000)))
}

/** A plain press on a link to a file; with a key or another button the browser does what it always does. */
function fileLink(event: MouseEvent): HTMLAnchorElement | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[download]') : null
  return link?.getAttribute('href')?.startsWith('/api/maps/') ? link : null
}
