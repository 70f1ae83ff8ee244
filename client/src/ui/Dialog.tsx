import { lazy, Suspense } from 'react'
import type { DialogProps } from './DialogBox.tsx'

const DialogBox = lazy(async () => ({ default: (await import('./DialogBox.tsx')).DialogBox }))

/** A modal dialog. Focus goes in, stays in, and goes back to where it was. Fetched when the first one opens. */
export function Dialog(props: DialogProps) {
  if (!props.open) return null
  return (
    <Suspense fallback={null}>
      <DialogBox {...props} />
    </Suspense>
  )
}
