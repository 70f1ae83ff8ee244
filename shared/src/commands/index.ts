export { editAbout, renameMap, setTitle } from './about.ts'
export { acceptFinding, reopenFinding } from './acceptFinding.ts'
export { noteAssessment } from './assessCell.ts'
export type { DomainCommand, Edit, EditContext } from './command.ts'
export { type CreateElementIntent, createElement } from './createElement.ts'
export { moveLane, reorderLane, setLaneForm, setPlacing } from './drawMap.ts'
export {
  changeKind,
  editFieldText,
  renameElement,
  setCode,
  setField,
  setPeriod,
  setPlaceholder,
  standFor,
  type TextEdit,
} from './editElement.ts'
export {
  type Becomes,
  moveFrameworkPart,
  removeFrameworkPart,
  replaceFramework,
  setFrameworkPart,
  setFrameworkVersion,
} from './editFramework.ts'
export { codedCards, type LaneWords, renameLane } from './editLane.ts'
export { confirmLink, confirmLinks, editNote, setBasis, setLinkField, setStrength } from './editLink.ts'
export { addEvidence, editEvidence, removeEvidence } from './evidence.ts'
export { type CellText, type Filled, type FillIntent, fillCells } from './fillCells.ts'
export { bringBack, deleteElements, restoreElement } from './lifeOfElements.ts'
export {
  claim,
  claimFault,
  createLink,
  createLinks,
  deleteLink,
  type LinkIntent,
  relink,
  restoreLink,
} from './linkElements.ts'
export { mergeText } from './merge/index.ts'
export { type LaneMove, moveElements, reorderInLane } from './moveElements.ts'
export { deleteObservation, editObservation, observe } from './observe.ts'
export { type PasteIntent, pasteElements, pasteLines } from './paste.ts'
export { type CellEdit, setCells } from './setCells.ts'
export { setLead } from './setLead.ts'
export { setReportFact } from './setReportFact.ts'
export { setSourceAddress } from './sources.ts'
export { deleteView, moveView, noteView, renameView, saveView, updateView, type ViewShown } from './views.ts'
