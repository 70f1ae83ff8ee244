export { BaselinesDialog } from './BaselinesDialog.tsx'
export { ChangeList } from './ChangeList.tsx'
export { CompareBanner } from './CompareBanner.tsx'
export { SinceBanner } from './SinceBanner.tsx'
