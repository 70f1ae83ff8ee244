import type { Given } from './given/index.ts'
import { isModelFile } from './models/index.ts'
import { isPaperFile } from './usePaper.ts'

/** What something that is brought is taken for, before a person says otherwise. */
export type Door = 'table' | 'paper' | 'model'

export const doorFor = (given: Given | undefined): Door =>
  isPaperFile(given) ? 'paper' : isModelFile(given) ? 'model' : 'table'
