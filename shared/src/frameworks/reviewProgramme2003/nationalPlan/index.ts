export {
  IS_IN,
  ITEMS_OF_PARTS,
  PLAN_ITEMS,
  PLAN_PARTS,
  PLAN_ROWS,
  PRIORITIES,
  REPEATS,
} from './planItems.ts'
