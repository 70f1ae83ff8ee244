export { RecheckDialog } from './RecheckDialog.tsx'
