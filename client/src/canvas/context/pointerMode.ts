/** What the left button, or one finger, does on bare canvas: mark cards, or move the canvas. */
export type PointerMode = 'select' | 'pan'
