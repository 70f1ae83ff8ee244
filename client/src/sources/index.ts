export { SourcesDialog } from './SourcesDialog.tsx'
