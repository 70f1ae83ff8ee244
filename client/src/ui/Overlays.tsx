import { useEffect, useState } from 'react'
import { fetchLater, later } from './later.ts'

const parts = later(async () => ({
  ...(await import('./Toaster.tsx')),
  ...(await import('./TooltipHost.tsx')),
}))
later(() => import('./DialogBox.tsx'))

/** Toasts and tooltips for the whole page, fetched once the page itself is there. */
export function Overlays() {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    fetchLater()
    void parts.load().then(() => setReady(true))
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
