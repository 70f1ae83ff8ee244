const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Every word of the board's page that is not the map's. */
export const boardText = {
  live: (moment: string) => `Live: as the map stood on ${moment}.`,
  baseline: (name: string, meeting: string, date: string, status: string) =>
    `“${name}” (${[meeting, date, status].filter(Boolean).join(', ')})`,
  pinned: (baseline: string) => `As at ${baseline}. The map on this page does not change.`,
  empty: 'There is nothing in this map yet.',
  map: 'The map',
  parts: 'On this page',
  explore: 'Explore the map',
  exploreHint: 'on a canvas: zoom, follow links, look at each card. It needs JavaScript; this page does not.',
  inWords: (links: number) => `The map in words: ${links} ${links === 1 ? 'link' : 'links'}`,
  moreLinks: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  moreLines: (count: number) => `And ${count.toLocaleString('en-GB')} more, which are not listed here.`,

  measures: {
    title: 'Measures',
    about: 'What is worked out from the map. A blank is not 0.',
    of: 'Of',
    period: 'Period',
    all: 'All',
    computed: 'Worked out',
    stated: 'As stated',
    difference: 'Difference',
    blank: 'Blank',
    same: 'None',
    notCompared: 'Cannot be compared',
    rounded: (apart: string, which: string) => `${apart} ${which} is stated: rounding`,
    differs: (apart: string, which: string) => `${apart} ${which} is stated: it differs`,
    nothingCompared: 'No figure can be compared yet.',
    compared: (all: number, same: number, rounded: number, differ: number) =>
      `Of ${many(all, 'figure', 'figures')} that can be compared ${listed.format([
        ...(same > 0 ? [`${many(same, 'is', 'are')} as stated`] : []),
        ...(rounded > 0 ? [`${many(rounded, 'is', 'are')} within rounding`] : []),
        ...(differ > 0 ? [many(differ, 'differs', 'differ')] : []),
      ])}.`,
    uncompared: (count: number) => `${count} cannot be compared, because one of the two is blank.`,
  },

  changes: {
    title: 'What has changed since',
    summary: (since: string, counts: readonly string[]) => `Since ${since}: ${listed.format(counts)}.`,
    nothing: (since: string) => `Nothing has changed since ${since}.`,
    counted: (group: string, count: number) =>
      `${count.toLocaleString('en-GB')} ${count === 1 ? 'change' : 'changes'} to ${group.toLowerCase()}`,
    elements: 'Elements',
    links: 'Links',
    cells: 'Cells of the tables',
    findings: 'Findings',
    report: 'Words of the report',
    paragraphs: { added: 'Added', removed: 'Gone', changed: 'Changed', moved: 'Moved' },
    within: (section: string, what: string) => `${section}: ${what}`,
    added: 'Added',
    removed: 'Gone',
    changed: 'Changed',
    gained: 'Gained',
    lost: 'Lost',
    opened: 'New',
    closed: 'Settled',
    absent: 'not in the table',
    evidence: 'its evidence is another',
    states: {
      direct: 'direct',
      'direct-inferred': 'direct (inferred)',
      through: 'through another',
      collective: 'collective claim',
      none: 'none',
      'not-applicable': 'not applicable',
      'not-assessed': 'not assessed',
    },
    parts: {
      code: 'code',
      kind: 'kind',
      title: 'title',
      basis: 'basis',
      strength: 'strength',
      note: 'note',
    } as Readonly<Record<string, string>>,
    part: (name: string, before: string, after: string) => {
      if (!before) return `${name} is now “${after}”`
      return after ? `${name} was “${before}”, is “${after}”` : `${name} was “${before}”, is blank`
    },
    cell: (cell: string, matrix: string, before: string, after: string) =>
      `${cell}: was ${before}, is ${after} (${matrix})`,
  },

  decisions: {
    title: 'Decisions',
    caption: 'What was decided, the latest first',
    summary: (all: number, toDo: number) =>
      `${many(all, 'decision is', 'decisions are')} recorded. ${
        toDo === 0
          ? 'Nothing that was decided is still to be done.'
          : `${many(toDo, 'is', 'are')} decided and not done.`
      }`,
    toDo: 'Decided and not done',
    what: 'Recommendation',
    outcome: 'Decided',
    where: 'By whom, and when',
    conditions: 'Conditions',
    state: 'Carried out',
    noConditions: 'None',
    withConditions: (what: string, conditions: string) => `${what}. Conditions: ${conditions}`,
    by: (body: string, date: string, baseline: string | null) =>
      `${body}, ${date}${baseline ? `, on “${baseline}”` : ''}`,
    outcomes: { put: 'Put', agreed: 'Agreed', amended: 'Amended', deferred: 'Deferred', noted: 'Noted' },
    states: { undecided: 'Not decided', 'to do': 'Not yet', done: 'Done', 'nothing to do': 'Nothing to do' },
    doneOn: (date: string) => `Done, recorded on ${date}`,
  },
}
