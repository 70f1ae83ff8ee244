import type { LookProblem } from '@golden-thread/shared/queries'

/** The words of a look at the map as at a date. */
export const asAtWords = {
  region: 'As at a date',
  asAt: 'The map as at',
  since: 'held against',
  dateLabel: 'Date to look at the map as at',
  sinceLabel: 'Earlier date to hold it against',
  sincePlaceholder: 'an earlier date',
  unread: (words: string) =>
    `“${words}” is no date. Write a day, a month or a year, such as 2004-06-30 or June 2004.`,
  problems: {
    'date-unread': (words: string) =>
      `“${words}” is no date, so you see the map as it is now. Write a day, a month or a year, such as 2004-06-30 or June 2004.`,
    'since-unread': (words: string) =>
      `“${words}” is no date, so nothing is held against it. Write a day, a month or a year, such as 2003-12-31 or December 2003.`,
    'since-not-earlier': (words: string) =>
      `${words} is not before the date that you look at. Write an earlier one to see what has moved since.`,
  } satisfies Record<LookProblem, (words: string) => string>,
  never: 'Nothing in this map was observed over time, so it reads the same as at every date.',
  moved: (count: number, since: string) =>
    count === 0
      ? `Nothing moved since ${since}.`
      : `${count === 1 ? 'One thing' : `${count} things`} moved since ${since}:`,
  from: (field: string, from: string, to: string) => `${field}: ${from || 'not said'} → ${to}`,
  spoken: (day: string) => `You see the map as at ${day}.`,
  only: 'Only you see this. Each field holds what had been observed by then; elements, links and other fields are those of now. Nothing is edited until you are back at now.',
  copy: 'Copy link',
  leave: 'Back to now',
} as const
