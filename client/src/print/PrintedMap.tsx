import { mapPicture } from '@golden-thread/shared/picture'
import { useLayoutEffect, useRef } from 'react'
import { useMapState } from '../workspace/index.ts'
import styles from './Printed.module.css'

/** The whole map on one page that lies across: the same drawing as the picture of the export menu. */
export function PrintedMap({ now }: { now: Date }) {
  const map = useMapState((each) => each)
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { svg } = mapPicture(map, { now, shape: 'map' })
    // Into the page rather than into an image, which would have to be loaded before the page is printed.
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    host.current?.replaceChildren(document.importNode(drawn, true))
  }, [map, now])
  return <div ref={host} className={styles.map} />
}
