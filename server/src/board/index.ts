export { type Boards, createBoards, isOver } from './boards.ts'
export { BOARD_CSS, BOARD_JS } from './files.ts'
export { boardText } from './text.ts'
