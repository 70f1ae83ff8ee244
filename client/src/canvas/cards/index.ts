export { CardNode } from './CardNode.tsx'
export { Handles } from './Handles.tsx'
