export { type Amount, readMoney, readNumber, unitOf } from './amount.ts'
export { readDate } from './date.ts'
export { readPeriod } from './period.ts'
export { compareSpans, dayOf, daysBetween, dayText, type Span } from './span.ts'
export { unreadValue } from './unread.ts'
export {
  compareMeanings,
  comparePeriods,
  type Meaning,
  meaningOf,
  periodsIn,
  readTruth,
  toneOf,
  valueWords,
} from './value.ts'
