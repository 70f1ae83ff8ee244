import { type Answer, type Job, type PlanKind, type Plans, planJob, type Told } from './job.ts'

/** Plans one job after the other beside the page. A new one ends the one before it: only the latest is looked at. */
export interface Planner {
  /** The plan; undefined where it was ended before it was there. */
  plan<K extends PlanKind>(job: Job<K>, told: Told): Promise<Plans[K] | undefined>
  /** Ends what is being planned, and the worker with it. */
  stop(): void
}

const openWorker = (): Worker =>
  new Worker(new URL('./planWorker.ts', import.meta.url), { type: 'module', name: 'import' })

/** Where there are no workers, or theirs cannot be started, a job is planned on the page. */
export function createPlanner(open: () => Worker = openWorker): Planner {
  let worker: Worker | undefined
  let end: (() => void) | undefined
  const stop = (): void => {
    if (end) {
      worker?.terminate()
      worker = undefined
    }
    end?.()
  }
  return {
    stop,
    async plan<K extends PlanKind>(job: Job<K>, told: Told) {
      stop()
      if (typeof Worker === 'undefined' && open === openWorker) return planJob(job, told)
      return new Promise<Plans[K] | undefined>((resolve) => {
        const settle = (plan: Plans[K] | undefined): void => {
          end = undefined
          resolve(plan)
        }
        end = () => settle(undefined)
        worker ??= open()
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          if ('share' in data) told(data.share)
          else settle(data.plan as Plans[K])
        }
        // Late is better than never: it is planned here, with the page standing still.
        const planHere = (): void => {
          worker?.terminate()
          worker = undefined
          settle(planJob(job))
        }
        worker.onerror = planHere
        worker.onmessageerror = planHere
        try {
          worker.postMessage(job)
        } catch {
          planHere()
        }
      })
    },
  }
}
