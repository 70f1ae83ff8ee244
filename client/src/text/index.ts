export { type KeyList, matrixKeys, viewKeys } from './keys.ts'
export {
  commandWords,
  deleteWords,
  IMPORTS_KEY,
  KEPT_HERE,
  nameWords,
  screenWords,
  shellWords,
  shortcutWords,
} from './shell.ts'
export { workspaceWords } from './workspace.ts'
