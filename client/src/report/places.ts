/** Where lines and sections stand on the screen, for what leads to them. */
export const lineId = (line: string): string => `report-line-${line}`
export const sectionId = (section: string): string => `report-section-${section}`

/** Brings a line or a section into sight and puts the cursor into it. */
export function goToPlace(id: string): void {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, [contenteditable=true]')?.focus()
}
