/** What a house has on the front sheet of its reports, and the sections that follow in its order: data only. */
export interface HouseTemplate {
  readonly id: string
  readonly title: string
  readonly front: readonly ReportField[]
  readonly sections: readonly ReportSection[]
}

/** A line of the front sheet. */
export interface ReportField {
  readonly id: string
  readonly label: string
}

export interface ReportSection {
  readonly id: string
  readonly heading: string
  /** What stands in it beside, or instead of, what somebody wrote. */
  readonly adds?: 'headline' | 'recommendations' | 'findings' | 'sources'
}

const equality = { id: 'equality', heading: 'Equality implications' } as const
const legal = { id: 'legal', heading: 'Legal implications' } as const
const financial = { id: 'financial', heading: 'Financial implications' } as const
const background = { id: 'background', heading: 'Background papers', adds: 'sources' } as const
const contact = { id: 'contact', heading: 'Contact details' } as const

export const HOUSE_TEMPLATES: readonly HouseTemplate[] = [
  {
    id: 'police',
    title: 'Police authority, 2005',
    front: [
      { id: 'number', label: 'Report number' },
      { id: 'date', label: 'Date' },
      { id: 'by', label: 'By' },
    ],
    sections: [
      { id: 'summary', heading: 'Summary', adds: 'headline' },
      { id: 'recommendations', heading: 'A. Recommendations', adds: 'recommendations' },
      { id: 'supporting', heading: 'B. Supporting information', adds: 'findings' },
      { ...equality, heading: 'C. Race and equality impact' },
      { ...financial, heading: 'D. Financial implications' },
      { ...legal, heading: 'E. Legal implications' },
      { ...background, heading: 'F. Background papers' },
      { ...contact, heading: 'G. Contact details' },
    ],
  },
  {
    id: 'council',
    title: 'Council committee',
    front: [
      { id: 'meeting', label: 'Committee' },
      { id: 'date', label: 'Date of meeting' },
      { id: 'number', label: 'Agenda item' },
      { id: 'by', label: 'Report of' },
      { id: 'wards', label: 'Wards affected' },
      { id: 'status', label: 'For general release, or not for publication' },
    ],
    sections: [
      { id: 'summary', heading: 'Executive summary', adds: 'headline' },
      { id: 'recommendations', heading: 'Recommendations', adds: 'recommendations' },
      { id: 'supporting', heading: 'Supporting information', adds: 'findings' },
      { id: 'options', heading: 'Options considered, with doing nothing' },
      { id: 'consultation', heading: 'Consultation' },
      financial,
      legal,
      equality,
      { id: 'risk', heading: 'Risk implications' },
      { id: 'environment', heading: 'Environmental implications' },
      background,
      contact,
    ],
  },
  {
    id: 'nhs',
    title: 'NHS board',
    front: [
      { id: 'meeting', label: 'Meeting' },
      { id: 'date', label: 'Date' },
      { id: 'number', label: 'Agenda item' },
      { id: 'author', label: 'Author' },
      { id: 'by', label: 'Lead director' },
      { id: 'purpose', label: 'Purpose: approval, discussion or assurance' },
      { id: 'objectives', label: 'Link to strategic objectives' },
      { id: 'risks', label: 'Link to strategic risks' },
      { id: 'domains', label: 'CQC domains' },
      { id: 'previously', label: 'Previously considered by' },
    ],
    sections: [
      { id: 'recommendations', heading: 'Recommendation', adds: 'recommendations' },
      { id: 'summary', heading: 'Executive summary', adds: 'headline' },
      { id: 'supporting', heading: 'Report', adds: 'findings' },
      { ...equality, heading: 'Equality impact assessment' },
      financial,
      legal,
      background,
      contact,
    ],
  },
]

export const houseTemplateOf = (id: string): HouseTemplate | undefined =>
  HOUSE_TEMPLATES.find((house) => house.id === id)

/** Every text that a report of any house may have. */
export const REPORT_TEXT_IDS: ReadonlySet<string> = new Set(
  HOUSE_TEMPLATES.flatMap(({ front, sections }) => [...front, ...sections].map(({ id }) => id)),
)
