export { FrameworkScreen } from './FrameworkScreen.tsx'
