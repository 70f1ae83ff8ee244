/** An item of the national plan, by words of its own, and all its words. */
export type PlanItemRow = readonly [title: string, wording: string]
