/** The most a map may hold. Applied to every change, and to what is imported. */
export const TITLE_CHARS_MAX = 10_000
export const CODE_CHARS_MAX = 40
export const TEXT_CHARS_MAX = 20_000
export const ELEMENTS_MAX = 20_000
export const LINKS_MAX = 100_000
/** Elements that one end of a link names. */
export const SET_END_MAX = 200
export const EVIDENCE_PER_LINK_MAX = 50
/** Pieces of evidence for one element and its fields together. */
export const EVIDENCE_PER_ELEMENT_MAX = 200
export const OBSERVATIONS_MAX = 200_000
/** Periods that one series has a value for, and the longest name of one and value in one. */
export const SERIES_PERIODS_MAX = 200
export const PERIOD_CHARS_MAX = 80
export const SERIES_VALUE_CHARS_MAX = 200
export const VIEWS_MAX = 200
/** Sources whose document has a web address. */
export const SOURCES_MAX = 500
export const SOURCE_ADDRESS_CHARS_MAX = 2_000
/** Sources whose words are kept, and the longest of them: a report of 60 pages. */
export const TEXTS_MAX = 50
export const SOURCE_TEXT_CHARS_MAX = 200_000
/** Lines of the front sheets of all reports of a map, and sections that have words. */
export const REPORT_FACTS_MAX = 500
export const REPORT_SECTIONS_MAX = 200
/** Characters of one section: some forty pages. */
export const REPORT_TEXT_CHARS_MAX = 100_000
/** Lists within lists of one section. */
export const REPORT_LISTS_DEEP_MAX = 6
export const VIEW_FILTER_CHARS_MAX = 4_000
/** Conditions that a matrix is narrowed by at once, and characters of one. */
export const CONDITIONS_MAX = 20
export const CONDITION_CHARS_MAX = 1_000
/** Elements that one view leaves out. */
export const LEFT_OUT_MAX = 200
/** Findings that are accepted, and the longest id and fingerprint of one. */
export const ACCEPTED_MAX = 20_000
export const FINDING_ID_CHARS_MAX = 500
export const FACTS_CHARS_MAX = 40
export const BATCH_CHANGES_MAX = 50_000
/** One part of a framework, as JSON. */
export const PART_CHARS_MAX = 100_000
