export { isUnfiltered, linkMatches, matchingElements, NO_FILTER, type ViewFilter } from './viewFilter.ts'
export { setViewFilter, viewFilterOfText } from './viewFilterText.ts'
