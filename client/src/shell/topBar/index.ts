export { MapTitle } from './MapTitle.tsx'
export { TopBar } from './TopBar.tsx'
