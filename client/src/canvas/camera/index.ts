export { BackToCards } from './BackToCards.tsx'
export { useCameraMoves } from './useCameraMoves.ts'
export { useReveal } from './useReveal.ts'
export { MinimapCorner, ZoomBar } from './ZoomBar.tsx'
