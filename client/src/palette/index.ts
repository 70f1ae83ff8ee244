export { ClaimDialog } from './ClaimDialog.tsx'
export { LinkToDialog } from './LinkToDialog.tsx'
export { Palette } from './Palette.tsx'
export { RestoreDialog } from './RestoreDialog.tsx'
