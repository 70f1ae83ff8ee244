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
  /** In the words of the template: what is added first, and what it is for. */
  forEditors: (row: string, column: string): readonly TourStep[] => [
    {
      title: `Add ${row}`,
      body: 'Press N on the canvas, or Add below it, and choose what it is. The outline and the matrix add too.',
    },
    {
      title: `Link it to ${column}`,
      body: `Drag from the edge of a card to another one, or select a card and press L. Ctrl K finds every command.`,
    },
    {
      title: 'Say what the link rests on',
      body: 'Only links that a source states count as coverage: choose Stated, and give the paragraph.',
    },
    {
      title: 'See what holds',
      body: `Open the matrix: it shows what does something for ${column}. Findings lists what is missing. Press ? for all keys.`,
    },
  ],
  forViewers: [
    {
      title: 'You can read everything here, and change nothing',
      body: 'The outline has the whole map as a list, and every matrix can be exported.',
    },
  ] satisfies readonly TourStep[],
} as const
