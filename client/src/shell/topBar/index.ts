export { MapTitle } from './MapTitle.tsx'
export { screensFor } from './screensFor.ts'
export { TopBar } from './TopBar.tsx'
