export { MatrixScreen } from './MatrixScreen.tsx'
