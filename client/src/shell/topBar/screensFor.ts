import type { Framework } from '@golden-thread/shared/model'
import { SCREENS, type Screen } from '../../workspace/index.ts'

/** The screens that a framework has something for. An address of another still leads there, and is told what is missing. */
export const screensFor = (framework: Framework): readonly Screen[] =>
  SCREENS.filter((screen) => NEEDS[screen]?.(framework) ?? true)

const NEEDS: Partial<Record<Screen, (framework: Framework) => boolean>> = {
  claims: ({ kinds }) => kinds.some(({ role }) => role === 'claim'),
}
