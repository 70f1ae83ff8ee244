import type { ElementId, Hop, StrategyMap } from '../../model/index.ts'
import { entry } from './entry.ts'
import type { LinkGraph } from './linkIndex.ts'
import { lookAt, type MapLook } from './look.ts'

/** What can change under an answer: an element with all that is said of it, or the ways out of it by one hop. */
export type ReadFact = string

export const elementFact = (id: ElementId): ReadFact => id
export const stepsFact = (id: ElementId, hop: Hop): ReadFact => `${id} ${hop}`

/**
 * Notes what each question read of a map when it was answered, so that after a change only those questions are asked
 * again whose facts it touched, however they came by them.
 */
export class ReadNotes {
  readonly #facts = new Map<string, Set<ReadFact>>()
  readonly #questions = new Map<ReadFact, Set<string>>()

  /** Answers a question about a map, and notes what is read of it in place of what was read before. */
  ask<T>(map: StrategyMap, index: LinkGraph, question: string, answer: (look: MapLook) => T): T {
    this.forget(question)
    const facts = new Set<ReadFact>()
    const plain = lookAt(map, index)
    const answered = answer({
      ...plain,
      element(id) {
        facts.add(elementFact(id))
        return plain.element(id)
      },
      steps(from, hop) {
        facts.add(stepsFact(from, hop))
        return plain.steps(from, hop)
      },
    })
    this.#facts.set(question, facts)
    for (const fact of facts) entry(this.#questions, fact, () => new Set<string>()).add(question)
    return answered
  }

  forget(question: string): void {
    for (const fact of this.#facts.get(question) ?? []) {
      const questions = this.#questions.get(fact)
      questions?.delete(question)
      if (questions?.size === 0) this.#questions.delete(fact)
    }
    this.#facts.delete(question)
  }

  /** The questions whose answers rest on any of these. */
  restingOn(facts: Iterable<ReadFact>): Set<string> {
    const found = new Set<string>()
    for (const fact of facts) for (const question of this.#questions.get(fact) ?? []) found.add(question)
    return found
  }
}
