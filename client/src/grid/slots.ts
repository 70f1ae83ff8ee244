/** What a virtual axis draws: an item, or a gap as wide or high (CSS pixels) as the items left out before another. */
export type GridSlot =
  | { readonly type: 'item'; readonly index: number }
  | { readonly type: 'gap'; readonly size: number; readonly before: number }

/** Every item, for a grid that is drawn whole. */
export const allSlots = (count: number): GridSlot[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'item', index }))

/** The items drawn, in order, and the gaps between, before and after them. */
export function slotsOf(
  items: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  total: number,
): GridSlot[] {
  const slots: GridSlot[] = []
  let reached = 0
  for (const { index, start, end } of items) {
    if (start > reached) slots.push({ type: 'gap', size: start - reached, before: index })
    slots.push({ type: 'item', index })
    reached = end
  }
  if (total > reached) slots.push({ type: 'gap', size: total - reached, before: Infinity })
  return slots
}
