export { MapPage, type MapParts } from './MapPage.tsx'
