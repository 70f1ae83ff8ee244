import { planWords } from '../frame/index.ts'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Every word of bringing in a model of another program. */
export const modelWords = {
  title: 'Bring in a model of another program',
  help: 'Say what its types are here. Nothing is changed until you have looked at what would happen.',
  door: 'Model of another program…',
  doorHelp: 'ArchiMate Open Exchange (.xml), GraphML, a JSON Canvas (.canvas), or the JSON of Kumu.',
  choose: 'Choose a model…',
  reading: 'The model is being read…',
  tooLarge: (megabytes: number) =>
    `This file is larger than ${megabytes} MB, the most that can be brought in. Export the part that is needed by itself.`,
  other: 'Another model…',
  source: 'The model is called',
  sourceHelp: 'What its step is called in the history.',
  framework: 'The map is a',
  kinds: 'What its elements are',
  relations: 'What its links are',
  type: (type: string, count: number) => `${type || 'Without a type'} (${number(count)})`,
  itself: (label: string | undefined) => (label ? `As it says: ${label}` : 'As it says, where that is known'),
  unknown: 'Not known here: say what it is',
  out: 'Leave out',
  happens: 'What would happen',
  counts: (created: number, changed: number, matched: number, refused: number) =>
    `${number(created)} new, ${number(changed)} changed, ${number(matched)} as they are; ${number(refused)} refused.`,
  refused: (count: number) => `Refused (${number(count)})`,
  told: (count: number) => `Told (${number(count)})`,
  more: (count: number) => `${number(count)} more not listed here.`,
  cancel: 'Cancel',
  bringing: planWords.bringing,
  bring: (count: number) => (count === 0 ? 'Nothing to bring in' : `Bring in ${number(count)}`),
  make: 'Make the map',
  done: (created: number, changed: number) => `Brought in: ${created} new, ${changed} changed.`,
  notDone: 'Nothing was brought in',
} as const
