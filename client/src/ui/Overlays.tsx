import { useEffect, useState } from 'react'
import { fetchLater, later } from './later.ts'
import { onFirstToast } from './toast.ts'

/** What nobody has asked for yet lets the map go first for this long, in ms. */
const PATIENCE_MS = 1_500

const parts = later(async () => ({
  ...(await import('./Toaster.tsx')),
  ...(await import('./tooltip/TooltipHost.tsx')),
}))
later(() => import('./DialogBox.tsx'))

/** Toasts and tooltips for the whole page, fetched once the page itself is there. */
export function Overlays() {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const load = () => void parts.load().then(() => setReady(true))
    onFirstToast(load)
    const timer = setTimeout(() => {
      load()
      fetchLater()
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isReady || !parts.ready) return null
  const { Toaster, TooltipHost } = parts.ready
  return (
    <>
      <Toaster />
      <TooltipHost />
    </>
  )
}
