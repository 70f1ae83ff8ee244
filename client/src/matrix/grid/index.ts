export { MatrixGrid } from './MatrixGrid.tsx'
