export { MapTitle } from './MapTitle.tsx'
export { Tabs } from './ScreenTabs.tsx'
export { screensFor } from './screensFor.ts'
export { TopBar } from './TopBar.tsx'
