export { LineSample } from './LineSample.tsx'
export { LinkEdge } from './LinkEdge.tsx'
export { useConnecting } from './useConnecting.ts'
