import type { Finding } from '@golden-thread/shared/coverage'
import { useStore, useWorkspace } from '../workspace/index.ts'

/** What fails now. Keeps its identity while nothing in it changes. */
export const useFindings = (): readonly Finding[] => useStore(useWorkspace().state, (state) => state.findings)
