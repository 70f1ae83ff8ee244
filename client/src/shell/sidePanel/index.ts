export { ShowDetails } from './ShowDetails.tsx'
export { SidePanel } from './SidePanel.tsx'
export { sidePanelOpen } from './sidePanelOpen.ts'
