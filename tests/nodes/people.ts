// A process of people who draw: told who they are over its IPC channel, it answers what it is asked until it is ended.
import { summed } from './counts.ts'
import type { Copy, Promised } from './history.ts'
import { type Counts, createPerson, type Person, type PersonOptions } from './person.ts'

export type Ask =
  | {
      readonly ask: 'begin'
      readonly people: readonly PersonOptions[]
    }
  | { readonly ask: 'figures' }
  | { readonly ask: 'settle'; readonly withinMs: number }
  | { readonly ask: 'copies' }

export interface Figures {
  readonly counts: Counts
  /** Milliseconds from an edit to its acknowledgement, since this was last asked. */
  readonly times: readonly number[]
}

export interface Settled {
  /** Those whose edits were not all acknowledged. */
  readonly late: readonly string[]
  readonly promised: readonly (Promised & { readonly map: string })[]
}

export type Copies = readonly (Copy & { readonly map: string })[]

process.setMaxListeners(0)
let people: Person[] = []

process.on('message', (asked: Ask) => {
  answer(asked).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

async function answer(asked: Ask): Promise<unknown> {
  switch (asked.ask) {
    case 'begin':
      people = asked.people.map(createPerson)
      return null
    case 'figures':
      return {
        counts: summed(people.map(({ counts }) => counts)),
        times: people.flatMap((person) => person.takeTimes()),
      } satisfies Figures
    case 'settle': {
      const settled = await Promise.all(people.map((person) => person.settle(asked.withinMs)))
      return {
        late: people.filter((_, at) => !settled[at]).map(({ name }) => name),
        promised: people.flatMap((person) =>
          person.promised().map((promised) => ({ ...promised, map: person.map })),
        ),
      } satisfies Settled
    }
    case 'copies':
      return people.map((person) => ({ ...person.copy(), map: person.map })) satisfies Copies
  }
}
