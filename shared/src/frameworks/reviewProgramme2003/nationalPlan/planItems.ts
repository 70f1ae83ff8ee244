import { codeOf, type ElementRow, type LinkRow, numbered, type Says } from '../../content/index.ts'
import { OFFICERS_AND_STAFF, PARTNERSHIP } from './partnersAndStaff.ts'
import type { PlanItemRow } from './planItem.ts'
import { PLANS, type PlanRow } from './plans.ts'
import { TACKLING_CRIME } from './tacklingCrime.ts'

const PARTS: readonly (readonly [title: string, items: readonly PlanItemRow[]])[] = [
  ['Tackling crime effectively', TACKLING_CRIME],
  ['Partnership to build a civil society', PARTNERSHIP],
  ['Making the most of police officers and support staff', OFFICERS_AND_STAFF],
]

const NOTES: Readonly<Record<number, string>> = {
  4: 'Item 31 has the same words.',
  31: 'Item 4 has the same words. The paper numbers both, so both are here.',
  29: 'Names an action plan to be carried out, and not one that this item is to be in.',
  51: '"Plan" is its verb, and "this Plan" the national one: it names no plan that it is to be in.',
}

const items = PARTS.flatMap(([, rows]) => rows)

export const PLAN_ITEMS: readonly ElementRow[] = numbered(
  'I',
  items.map(([title, wording], at) => {
    const note = NOTES[at + 1]
    return {
      title,
      fields: {
        wording,
        number: at + 1,
        ...(note ? { summary: note } : {}),
        paragraphs: 'app 5',
      },
      says: [['app 5', wording]],
    }
  }),
)

/** Items with the same words. The paper numbers each, so each is an element. */
export const REPEATS: readonly LinkRow[] = [
  { from: 'I31', to: 'I4', basis: 'stated', says: [['app 5', items[3]![1]]] },
]

export const PLAN_PARTS: readonly ElementRow[] = numbered(
  'H',
  PARTS.map(([title]) => ({ title, fields: { paragraphs: 'app 5' }, says: [['app 5', title]] })),
)

export const ITEMS_OF_PARTS: readonly LinkRow[] = PARTS.flatMap(([title, rows]) => rows.map(() => title)).map(
  (title, at) => ({
    from: PLAN_ITEMS[at]!.code,
    to: codeOf(PLAN_PARTS, title),
    basis: 'stated',
    says: [['app 5', title]],
  }),
)

export const PRIORITIES: readonly ElementRow[] = numbered(
  'N',
  [
    'tackling anti-social behaviour and disorder',
    'reducing volume crime, street crime, drug-related crime, violent crime and gun crime (in line with local and national targets)',
    'combating serious and organised crime operating across force boundaries',
    'increasing the number of offences brought to justice',
  ].map((words) => ({
    title: words.charAt(0).toUpperCase() + words.slice(1),
    fields: { paragraphs: 'app 5' },
    says: [['app 5', words] as Says],
  })),
)

export const PLAN_ROWS: readonly ElementRow[] = numbered(
  'L',
  PLANS.map(({ title, says, summary, alias }) => ({
    title,
    fields: { ...(alias ? { alias } : {}), ...(summary ? { summary } : {}), paragraphs: 'app 5' },
    says: [['app 5', says]],
  })),
)

const single = (plan: PlanRow): LinkRow[] =>
  Object.entries(plan.holds).map(([item, words]) => ({
    from: `I${item}`,
    to: codeOf(PLAN_ROWS, plan.title),
    basis: 'stated',
    says: [['app 5', words]],
  }))

/** An item is in a plan where its own words name the plan. What is said of all of them at once is one link each. */
export const IS_IN: readonly LinkRow[] = [
  ...PLANS.flatMap(single),
  {
    from: '*plan-item',
    to: codeOf(PLAN_ROWS, 'Local policing plan'),
    basis: 'stated',
    says: [
      [
        'app 5',
        'other actions that chief officers and police authorities should take account of in local policing plans as set out below',
      ],
    ],
    note: 'Said of all items at once. It counts for none of them.',
  },
  {
    from: '*plan-item',
    to: codeOf(PLAN_ROWS, 'MPA/MPS strategy'),
    basis: 'inferred',
    says: [['app 5', 'the following key areas (taken from Annex B of the NPP) are likely to feature']],
    note: '"Likely to feature": the paper does not say that they do.',
  },
]
