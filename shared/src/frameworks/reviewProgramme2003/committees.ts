export interface RemitRow {
  readonly item: string
  /** The review that is printed beside it, in the words of Appendix 2. A blank is not a "no". */
  readonly review?: string
  /** The archived page has the cell twice, most likely because it spanned two rows. It is one mark. */
  readonly twice?: true
}

const blank = (...items: string[]): RemitRow[] => items.map((item) => ({ item }))
const marked = (item: string, review: string): RemitRow => ({ item, review })
const twice = (item: string, review: string): RemitRow => ({ item, review, twice: true })

/** Appendix 2: the strategic committees of October 2002, what each is there for, and the "existing BVR" beside it. */
export const COMMITTEES: Readonly<Record<string, readonly RemitRow[]>> = {
  'Demand Management': [
    marked('Demand reduction', 'Managing demand'),
    ...blank('C3i'),
    marked('Call handling', 'Managing demand'),
  ],
  'Youth Issues': blank('Youth issues', 'Justice'),
  'Bringing Offenders to Justice': [
    marked('Case paper management', 'BOTJ'),
    marked('Language services', 'Crime management'),
    ...blank('Property management', 'Coroners offices', 'FME'),
    marked('Customer & prisoner handling', 'BOTJ'),
    marked('Prosecution liaison', 'BOTJ'),
    marked('Witness protection', 'BOTJ'),
    ...blank('Courts'),
  ],
  QPRMG: blank(
    'Performance management framework',
    'Corporate planning process',
    'Best value process',
    'Excellence model',
    'Inspection framework',
    'Efficiency reviews',
    'Audits',
    'Risk management',
  ),
  'Human Resources': [
    marked('Equal opportunities', 'Equalities'),
    ...blank('Health & safety', 'Recruitment & selection'),
    marked('Career development', 'Retention'),
    marked('Management of training', 'Training'),
    marked('Sickness management', 'Retention'),
    marked('Occupational health', 'Retention'),
    twice('Pay & pensions', 'Retention'),
  ],
  'Operational Policing': [
    ...blank('Crime reduction', 'Informants'),
    marked('Crime reporting', 'Crime management'),
    marked('Investigation of volume crime', 'Crime management'),
    ...blank('Fraud', 'Domestic violence', 'Child protection', 'Hate crime'),
    marked('Major investigations', 'Crime management'),
    marked('Victim care', 'Crime management'),
    ...blank('Scientific support', 'Diversion', 'Targeting', 'Community relations'),
    ...blank('Community confidence & partnership', 'Public reassurance', 'Special Constabulary'),
    ...blank('Clubs and vice', 'River policing'),
  ],
  'Roads Policing': blank('Accident investigation', 'Accident prevention', 'Traffic enforcement'),
  'Public Order': [
    ...blank('Public order management', 'Emergency planning'),
    marked('Incident management', 'Managing demand'),
    ...blank('Mounted', 'Dogs', 'Air support'),
  ],
  'Intelligence & Surveillance': [marked('Intelligence', 'Crime management')],
  Firearms: blank('Armed response', 'Police use of firearms', 'Firearms licensing'),
  'SP&CT': [
    marked('Counter terrorism', 'Special branch'),
    twice('Protection', 'Special branch'),
    ...blank('Organised & international crime', 'Financial investigations'),
  ],
  Diversity: [
    marked('Protect & Respect', 'Equalities'),
    twice('Macpherson', 'Equalities'),
    twice('Learning organisation', 'Equalities'),
    twice('Grievance procedure', 'Equalities'),
    ...blank('Stop & search'),
  ],
  Drugs: blank('Drug crime'),
  'Information Management': [
    ...blank('Telecommunications', 'IT architecture'),
    marked('Records management', 'Records management'),
  ],
  'Professional Standards': [marked('Complaints & discipline', 'Complaints & discipline')],
  Resources: blank('Finance systems', 'Procurement', 'Catering', 'Fleet management', 'Estate management'),
}
