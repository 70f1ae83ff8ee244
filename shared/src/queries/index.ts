export {
  basisFor,
  CELL_TARGETS,
  type CellTarget,
  cellTargetOf,
  type DirectRelation,
  directLinks,
  directRelations,
} from './cellLinks.ts'
export { type DeletedThing, deletedThings } from './deletedThings.ts'
export { otherEnd, renamedEnds, shortLabel, titlesAtEnds } from './ends.ts'
export { sourcesOf } from './evidence.ts'
export { type FreeCodes, freeCodes, nextCode } from './freeCodes.ts'
export { isParty, type Leadership, leadership, leadingLinks } from './leadership.ts'
export {
  type GrowthChoice,
  growthChoices,
  isSymmetric,
  type LinkChoice,
  linkChoices,
  whyNoLink,
} from './linkChoices.ts'
export { type LinkFrom, type LinkGroup, linkGroups, sameLinkGroups } from './linkGroups.ts'
export {
  entry,
  type Joined,
  type LinkGraph,
  LinkIndex,
  linkIndexOf,
  reverse,
  type Step,
} from './linkIndex.ts'
export { linksAmong, linksAround, linksAt, linksTouching, shownClaims, shownLinks } from './links.ts'
export { type LinkTarget, type LinkTargets, linkTargets } from './linkTargets.ts'
export { neighbourhood, type Way } from './neighbourhood.ts'
export { foldText, searchWords } from './searchText.ts'
export {
  type ParagraphEntry,
  type SourceEntry,
  type SourcesRegister,
  sourcesRegister,
} from './sourcesRegister.ts'
