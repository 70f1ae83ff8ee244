export { MapPage, type MapParts } from './MapPage.tsx'
export { leave } from './MeMenu.tsx'
