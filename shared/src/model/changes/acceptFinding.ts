import { type Acceptance, isDay } from '../acceptedFinding.ts'
import {
  ACCEPTED_MAX,
  FACTS_CHARS_MAX,
  FINDING_ID_CHARS_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
} from '../limits.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, slot } from './definition.ts'

/** Says that a finding is accepted as it is, or, with null, that it is open again. */
export interface AcceptFinding {
  readonly type: 'accept-finding'
  /** The id of the finding. The model does not know which findings there are: what is mended may come back. */
  readonly finding: string
  readonly acceptance: Acceptance | null
}

const acceptFinding: ChangeDefinition<AcceptFinding, AcceptFinding> = {
  apply(draft, { finding, acceptance }) {
    if (acceptance && !draft.accepted.has(finding) && draft.accepted.size >= ACCEPTED_MAX)
      return { code: 'map-full', what: 'accepted findings', most: ACCEPTED_MAX }
    if (acceptance?.until !== undefined && !isDay(acceptance.until))
      return { code: 'field-value', field: 'The day', expected: 'a date such as 2026-12-01' }
    const fault =
      textFault('The id of the finding', finding, FINDING_ID_CHARS_MAX) ??
      (acceptance &&
        (textFault('The reason', acceptance.reason, TEXT_CHARS_MAX) ??
          textFault('The name', acceptance.by, TITLE_CHARS_MAX) ??
          textFault('What was found', acceptance.facts, FACTS_CHARS_MAX)))
    if (!fault) draft.setAccepted(finding, acceptance)
    return fault ?? undefined
  },
  invert: (map, { finding }) => ({
    type: 'accept-finding',
    finding,
    acceptance: map.accepted.get(finding) ?? null,
  }),
  touch: (touched, { finding }) => touched.accepted.add(finding),
  slot: (map, { finding }) => slot(`finding ${finding}`, map.accepted.get(finding)),
  author: () => undefined,
}

export const acceptanceChanges = { 'accept-finding': acceptFinding }
