export { OwnerDialog } from './OwnerDialog.tsx'
