export interface TourStep {
  readonly title: string
  readonly body: string
}

/** The words of the first steps. */
export const tourWords = {
  label: 'First steps',
  of: (step: number, steps: number) => `${step} of ${steps}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  close: 'Close the first steps',
  again: 'Show the first steps',
  commandGroup: 'You',
  forEditors: [
    {
      title: 'Add a card',
      body: 'Double-click in a lane of the canvas, or choose Add. The lane says what kind of thing it is.',
    },
    {
      title: 'Link it',
      body: 'Drag from the edge of a card to another one, or select a card and press L. Ctrl K finds every command.',
    },
    {
      title: 'See what holds',
      body: 'The matrix shows what supports each outcome. Findings lists what nothing supports, and what hangs on one thing.',
    },
    {
      title: 'Your way of working',
      body: 'The outline has the whole map as a list. Press ? for all keys. Undo takes back what you did, never what others did.',
    },
  ] satisfies readonly TourStep[],
  forViewers: [
    {
      title: 'You can read everything here, and change nothing',
      body: 'The outline has the whole map as a list, and every matrix can be exported.',
    },
  ] satisfies readonly TourStep[],
} as const
