export { MapPage, type MapParts } from './MapPage.tsx'
export { sidePanelOpen } from './sidePanel/index.ts'
