import type { ElementRow } from '../content/index.ts'

const part = (
  code: string,
  paragraph: string,
  title: string,
  quotation: string,
  summary?: string,
  state = 'Proposed',
): ElementRow => ({
  code,
  title,
  fields: { ...(summary ? { summary } : {}), state, paragraphs: paragraph },
  says: [[paragraph, quotation]],
})

/** What proposals consist of: the bullets of paragraphs 23 and 30, and what 25, 26 and 28 name. */
export const COMPONENTS: readonly ElementRow[] = [
  part('T1', '23', 'Standardised crime recording', 'Standardised crime recording'),
  part('T2', '23', 'New custody clusters on all boroughs', 'New custody clusters on all boroughs'),
  part(
    'T3',
    '23',
    'Improved custody staff arrangements',
    'Improved custody staff arrangements such as designated detention officers and nurses',
    'Such as designated detention officers and nurses.',
  ),
  part(
    'T4',
    '23',
    'NSPIS case and custody systems',
    'National Strategy for Police Information Systems (NSPIS) case and custody systems',
    'NSPIS is the National Strategy for Police Information Systems.',
  ),
  part(
    'T5',
    '23',
    'Increased case builders and civilian investigators',
    'Increased case builders and civilian investigators',
  ),
  part(
    'T6',
    '23',
    'Central Territorial Policing crime management unit',
    'A central Territorial Policing crime management unit that will ensure standards and continuity of practice',
  ),
  part('T7', '23', 'Improved care for victims and witnesses', 'Improved care for victims and witnesses'),
  part('T8', '23', 'New approach to tape summary generation', 'New approach to tape summary generation'),
  part('T9', '30', 'Custody clusters', 'Custody clusters (see paragraph 23)'),
  part(
    'T10',
    '30',
    'New deployment bases',
    'New deployment bases (as currently being trialled in Waltham Forest) for both TP and CO',
    'On trial in Waltham Forest.',
    'Trialled',
  ),
  part(
    'T11',
    '30',
    'Shop fronts for Safer Neighbourhood teams',
    'Shop fronts for Safer Neighbourhood teams (see paragraph 20)',
  ),
  part('T12', '25', 'Performance Directorate', 'the creation of a small Performance Directorate'),
  part(
    'T13',
    '26',
    'Public Protection Directorate',
    'A Public Protection Directorate is being considered',
    'Under consideration.',
    'Considered',
  ),
  part(
    'T14',
    '26',
    'Public protection group in each borough',
    'an infrastructure to enable a Public Protection Group for each borough',
    'Hangs on the directorate.',
  ),
  part(
    'T15',
    '28',
    'Force intelligence system or bureau',
    'A new force intelligence system or bureau will be developed',
  ),
]
