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
export {
  type Checked,
  type CheckFailure,
  type Compared,
  checkElement,
  compareAll,
  differenceOf,
  type Figure,
  figuresOf,
  figureText,
  measureFigures,
  numberCompared,
  numberIn,
  operandOf,
  periodKey,
  rounded,
} from './figures/index.ts'
export { dependentsOf } from './frameworkDependents.ts'
export { frameworkDifference, isLaterVersion, type PartDifference } from './frameworkDifference.ts'
export { frameworkEffects } from './frameworkEffects.ts'
export { type FreeCodes, freeCodes, nextCode } from './freeCodes.ts'
export {
  type Comparable,
  comparable,
  compared,
  elementFact,
  entry,
  fieldIn,
  isFilled,
  type Joined,
  type LinkGraph,
  LinkIndex,
  leadsAnywhere,
  linkIndexOf,
  lookAt,
  type MapLook,
  meets,
  type ReadFact,
  ReadNotes,
  reach,
  type Step,
  sameValue,
  sameWords,
  selected,
  selects,
  stepsFact,
} from './graph/index.ts'
export {
  isParty,
  type Leadership,
  leaderOf,
  leadership,
  leadingLinks,
  leadKinds,
} from './leadership.ts'
export {
  type GrowthChoice,
  growthChoices,
  isSymmetric,
  type LinkChoice,
  linkChoices,
  whyNoLink,
} from './linkChoices.ts'
export { type LinkFrom, type LinkGroup, linkGroups, sameLinkGroups } from './linkGroups.ts'
export { linksAmong, linksAround, linksAt, linksTouching, shownClaims, shownLinks } from './links.ts'
export { type LinkTarget, type LinkTargets, linkTargets } from './linkTargets.ts'
export { isMoneyField, kindsWithMoney } from './moneyFields.ts'
export { neighbourhood, type Way } from './neighbourhood.ts'
export {
  isWithheld,
  isWithheldLine,
  publicCopy,
  publicMap,
  publicPair,
  withheldLine,
  withheldSections,
} from './published/index.ts'
export {
  type CellMeaning,
  cellWords,
  compareCells,
  firstRegister,
  type RegisterCell,
  type RegisterTable,
  readCell,
  registerRows,
  registerTable,
} from './register/index.ts'
export { aliasesOf, fieldWithRole, hasRoles } from './roles.ts'
export { foldText, searchWords } from './searchText.ts'
export {
  type ParagraphEntry,
  type SourceEntry,
  type SourcesRegister,
  sourcesRegister,
} from './sourcesRegister.ts'
export {
  advanceObservations,
  asAt,
  type Contradiction,
  contradictions,
  contradictionsOf,
  currentValue,
  datesObserved,
  type LookBack,
  type LookProblem,
  lookBack,
  type Moved,
  movedSince,
  observationsOf,
  type Status,
  type StatusShown,
  statusAt,
} from './time/index.ts'
