import { type Finding, openFindings } from '@golden-thread/shared/coverage'
import { sameItems, useStore, useWorkspace } from '../workspace/index.ts'

/** What fails now, with what is accepted of it. Keeps its identity while nothing in it changes. */
export const useFindings = (): readonly Finding[] => useStore(useWorkspace().state, (state) => state.findings)

/** What fails now and nobody has accepted. */
export const useOpenFindings = (): readonly Finding[] =>
  useStore(useWorkspace().state, (state) => openFindings(state.findings), sameItems)
