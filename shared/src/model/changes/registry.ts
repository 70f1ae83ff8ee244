import { aboutChanges } from './about.ts'
import { acceptanceChanges } from './acceptFinding.ts'
import { assessmentChanges } from './assessment.ts'
import type { ChangeDefinition } from './definition.ts'
import { elementEdit } from './elementEdit.ts'
import { elementLife } from './elementLife.ts'
import { elementMove } from './elementMove.ts'
import { evidenceChanges } from './evidence.ts'
import { frameworkChanges } from './framework.ts'
import { linkEdit } from './linkEdit.ts'
import { linkLife } from './linkLife.ts'
import { observationChanges } from './observation.ts'
import { reportChanges } from './report.ts'
import { sourceChanges } from './source.ts'
import { viewChanges } from './view.ts'

/** Every type of change but the batch, with all that is to be known of it. */
const DEFINITIONS = {
  ...aboutChanges,
  ...frameworkChanges,
  ...elementLife,
  ...elementEdit,
  ...elementMove,
  ...linkLife,
  ...linkEdit,
  ...evidenceChanges,
  ...assessmentChanges,
  ...viewChanges,
  ...sourceChanges,
  ...reportChanges,
  ...acceptanceChanges,
  ...observationChanges,
}

type Definitions = typeof DEFINITIONS

/** One change that is not a batch of others. */
export type SingleChange = {
  [Type in keyof Definitions]: Definitions[Type] extends ChangeDefinition<infer Of, infer _> ? Of : never
}[keyof Definitions]

/** The types in one list, for tests that have to know all of them. */
export const SINGLE_CHANGE_TYPES = Object.keys(DEFINITIONS) as SingleChange['type'][]

export type AnyDefinition = ChangeDefinition<SingleChange, SingleChange>

/** A change only ever meets the definition under its own type, which the compiler cannot see through the look-up. */
export const definitionOf = (change: SingleChange): AnyDefinition =>
  DEFINITIONS[change.type] as unknown as AnyDefinition
