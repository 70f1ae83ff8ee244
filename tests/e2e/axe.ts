import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Cards that stand back while another is in focus: they are faint on purpose, and one key brings them forward. */
const STANDING_BACK = '[data-focus] .react-flow__node-card:not(:has([data-near]))'

/** Asks all of its rules of every element. What is well is not written down: of a large map that takes most of the time. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).exclude(STANDING_BACK)
