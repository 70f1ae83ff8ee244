export { BaselinesDialog } from './BaselinesDialog.tsx'
export { SinceBanner } from './SinceBanner.tsx'
