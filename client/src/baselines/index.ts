export { BaselinesDialog } from './BaselinesDialog.tsx'
export { ChangeList } from './ChangeList.tsx'
export { SinceBanner } from './SinceBanner.tsx'
