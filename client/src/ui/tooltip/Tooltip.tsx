import { cloneElement, type ReactElement } from 'react'

/**
 * Words that appear when the element inside is pointed at or focused. They only repeat or shorten what the element
 * says of itself: nothing may be found in a tooltip alone. `TooltipHost` draws them, one for the page.
 */
export function Tooltip({
  text,
  keys,
  children,
}: {
  text: string
  keys?: string | undefined
  children: ReactElement<Record<string, unknown>>
}) {
  return cloneElement(children, { 'data-tooltip': text, 'data-tooltip-keys': keys })
}
