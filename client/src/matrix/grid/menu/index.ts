export { GridMenus, type OpenMenu } from './GridMenus.tsx'
