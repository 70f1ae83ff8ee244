import { JOB_RULES } from './jobRules.ts'
import type { Jobs } from './jobs.ts'
import { createPool, type Pool, type PoolOptions } from './pool.ts'

/** The pool that does the jobs of this server. */
export type Workers = Pool<Jobs>

export const createWorkers = (options: Partial<PoolOptions<Jobs>> = {}): Workers =>
  createPool<Jobs>({ thread: new URL('./thread.ts', import.meta.url), rules: JOB_RULES, ...options })
