import { useEffect, useMemo, useState } from 'react'
import { type Job, type PlanKind, type Plans, planJob } from './job.ts'
import { createPlanner, type Planner } from './planner.ts'

/** Cells and elements that are planned between two frames; what is more is planned beside the page. */
export const PLANNED_HERE_MOST = 1_500

/** A plan, and how it comes about. */
export interface PlanMade<K extends PlanKind> {
  /** The latest that is there: while the next one is made, the one before it. */
  readonly plan: Plans[K] | undefined
  /** How far the next one has come, from 0 to 1; undefined while none is made. */
  readonly share: number | undefined
  /** True where a person ended it: nothing is made until something else is asked for. */
  readonly isStopped: boolean
  stop(): void
  again(): void
}

/** Plans a job whenever it is another one. `size` says whether that can be done here, between two frames. */
export function usePlan<K extends PlanKind>(job: Job<K> | undefined, size: number): PlanMade<K> {
  const isLarge = size > PLANNED_HERE_MOST
  const here = useMemo(() => (job && !isLarge ? planJob(job) : undefined), [job, isLarge])
  const [planner] = useState<Planner>(() => createPlanner())
  const [made, setMade] = useState<Plans[K]>()
  const [share, setShare] = useState<number>()
  const [stopped, setStopped] = useState<Job<K>>()
  useEffect(() => {
    if (!job || !isLarge || stopped === job) return
    let isCurrent = true
    setShare(0)
    void planner
      .plan(job, (next) => isCurrent && setShare(next))
      .then((plan) => {
        if (!isCurrent) return
        if (plan) setMade(plan)
        setShare(undefined)
      })
    return () => {
      isCurrent = false
    }
  }, [planner, job, isLarge, stopped])
  // The dialog is closed, or something else is brought: nobody waits for it any more.
  useEffect(() => () => planner.stop(), [planner])
  return {
    plan: job && (here ?? made),
    share,
    isStopped: job !== undefined && stopped === job,
    stop() {
      setStopped(job)
      setShare(undefined)
      planner.stop()
    },
    again: () => setStopped(undefined),
  }
}
