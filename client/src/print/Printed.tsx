import { type ComponentType, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { type Screen, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Printed.module.css'
import { PrintedClaims } from './PrintedClaims.tsx'
import { PrintedFindings } from './PrintedFindings.tsx'
import { PrintedFramework } from './PrintedFramework.tsx'
import { PrintedMap } from './PrintedMap.tsx'
import { PrintedMatrix } from './PrintedMatrix.tsx'
import { PrintedMoney } from './PrintedMoney.tsx'
import { PrintedOutline } from './PrintedOutline.tsx'
import { PrintedRegister } from './PrintedRegister.tsx'
import { PrintedReport } from './PrintedReport.tsx'
import { PrintedTimeline } from './PrintedTimeline.tsx'

const SHEETS: Readonly<Record<Screen, ComponentType<{ now: Date }>>> = {
  canvas: PrintedMap,
  matrix: PrintedMatrix,
  outline: PrintedOutline,
  findings: PrintedFindings,
  claims: PrintedClaims,
  register: PrintedRegister,
  money: PrintedMoney,
  framework: PrintedFramework,
  timeline: PrintedTimeline,
  report: PrintedReport,
}

/**
 * The view on the screen as it is on paper: all of it, over as many pages as it needs. Drawn as the browser begins to
 * print and taken away after, because the screen draws only what is in sight.
 */
export function Printed() {
  const screen = useStore(useWorkspace().view, (view) => view.screen)
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const begin = (): void => flushSync(() => setNow(new Date()))
    const end = (): void => setNow(null)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  if (!now) return null
  const Sheet = SHEETS[screen]
  return createPortal(
    <div className={styles.printed} data-printed="">
      <Sheet now={now} />
    </div>,
    document.body,
  )
}
