import type { Framework } from '@golden-thread/shared/model'
import { kindsWithMoney } from '@golden-thread/shared/queries'
import { SCREENS, type Screen } from '../../workspace/index.ts'

/** The screens of the map that a framework has something for. An address of another still leads there, and is told what is missing. */
export const screensFor = (framework: Framework): readonly Screen[] =>
  SCREENS.filter((screen) => NEEDS[screen]?.(framework) ?? true)

/** The framework is what the map is made of: there is a way to it in menus, and no tab. */
const NEEDS: Partial<Record<Screen, (framework: Framework) => boolean>> = {
  money: (framework) => kindsWithMoney(framework).length > 0,
  framework: () => false,
  timeline: ({ kinds }) =>
    kinds.some(({ fields }) => fields.some(({ role }) => role === 'start' || role === 'end')),
  claims: ({ kinds }) => kinds.some(({ role }) => role === 'claim'),
}
