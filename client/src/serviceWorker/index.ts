export { forgetShell, keepShell } from './keepShell.ts'
