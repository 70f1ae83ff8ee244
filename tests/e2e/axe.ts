import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Cards that stand back while another is in focus: they are faint on purpose, and one key brings them forward. */
const STANDING_BACK = '[data-focus] .react-flow__node-card:not(:has([data-near]))'

/** Asks all of its rules of every element. What is well is not written down: of a large map that takes most of the time. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).exclude(STANDING_BACK)

/** How the person's browser draws: as it comes, in dark, or in the few colours that the person chose. */
export type Look = 'light' | 'dark' | 'forced colours'

/** Roles, names and order are the same in every look and are asked about in the light; elsewhere, only colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Nothing against WCAG, and nothing that axe calls serious or critical. What it found is told, with its first element. */
export async function expectNoBarrier(page: Page, look: Look, where: string): Promise<void> {
  const axe = axeOn(page)
  const { violations } = await (look === 'light' ? axe : axe.withRules(COLOUR_RULES)).analyze()
  const barriers = violations
    .filter(({ impact, tags }) => isBarrier(impact) || tags.some((tag) => tag.startsWith('wcag')))
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}), ${nodes[0]?.html.slice(0, 200)}`)
  expect(barriers, `${where} has barriers`).toEqual([])
}

const isBarrier = (impact: string | null | undefined): boolean =>
  impact === 'serious' || impact === 'critical'
