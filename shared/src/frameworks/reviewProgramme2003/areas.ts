import { type ElementRow, type LinkRow, numbered } from '../content/index.ts'

/**
 * Appendix 3: areas of senior management and their units. The archived page has one level of bullets, and which units
 * were once under others is not to be seen. Two headings have no units.
 */
const RESPONSIBILITIES: Readonly<Record<string, readonly string[]>> = {
  'Chief of Staff functions': [],
  'Directorate of Public Affairs': [],
  'Human Resources': ['Training and Development', 'HR Selection', 'HR Services'],
  'Territorial Policing': [
    'Operations',
    'Patrol and C3i',
    'Operational Performance Improvement and Co-ordination',
    'Community Safety and Partnership',
    'Investigation and Criminal Justice',
    'Borough Commanders',
    'Operational Support',
    'Public order and pan-London Units',
    'Transport',
    'Crime Operations',
  ],
  'Deputy Commissioner’s Command': [
    'Strategic Planning and Performance',
    'Reform and Growth',
    'Professional Standards',
    'Directorate of Information',
    'Diversity',
    'Legal Services',
  ],
  'Specialist Crime': [
    'Intelligence',
    'NIM / Tasking',
    'Intelligence Development',
    'RIPA',
    'Change Management (transitionary arrangement)',
    'Forensic Services',
    'Serious and Specialist Crime',
    'Homicide',
    'Specialist Crime (inc Child Protection)',
    'Cross-border and Organised Crime',
    'Climbie Inquiry',
  ],
  Resources: [
    'Financial Services',
    'Procurement services',
    'Property Services',
    'Commercial Services (inc Catering)',
    'Transport Services',
  ],
  'Specialist Operations': [
    'Counter-terrorism',
    'Security and Protection',
    'Royalty and Diplomatic Protection',
    'Policy and Support',
    'Special Branch',
    'Heathrow Airport',
  ],
}

const row = (title: string) => ({
  title,
  fields: { paragraphs: 'app 3' },
  says: [['app 3', title] as const],
})

export const AREAS: readonly ElementRow[] = numbered('A', Object.keys(RESPONSIBILITIES).map(row))

export const UNITS: readonly ElementRow[] = numbered('U', Object.values(RESPONSIBILITIES).flat().map(row))

export const UNITS_OF_AREAS: readonly LinkRow[] = Object.values(RESPONSIBILITIES)
  .flatMap((units, at) => units.map(() => AREAS[at]!))
  .map((area, at) => ({
    from: UNITS[at]!.code,
    to: area.code,
    basis: 'stated',
    says: [['app 3', area.title]],
  }))
