/** Every word of the money screen that is not the map's. */
export const text = {
  title: 'Money',
  about:
    'What is printed, beside what it adds up to; what nothing pays for; and what stands behind each thing. A blank is not 0.',
  downloads: 'Take all of it away',
  download: (label: string) => `Download the money tables as ${label}`,
  downloadPart: (title: string) => `Download “${title}” as CSV`,
  csv: 'CSV',
  edit: (kind: string) => `Write in the ${kind.toLowerCase()}`,
  show: (label: string) => `${label}, show its details`,
  readOnly: 'You can read these figures, not change them.',
  empty: {
    title: 'No money in this map yet',
    body: 'Give a kind of the framework a field of type “money”, or a “series” with a unit such as £ million, and fill it in. Lines by period, their totals and what stands behind each outcome are then listed here.',
    fill: 'The framework has fields for money. Fill them in, in the register, and they are listed here.',
    register: (kind: string) => `Open the register of ${kind.toLowerCase()}`,
  },
} as const
