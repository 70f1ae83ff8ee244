import { type ElementId, elementId, isElementId, type MapId, mapId } from '@golden-thread/shared/model'

/**
 * The map and the element that an address of this server names, as it stands in the browser when the element is open:
 * "https://…/maps/m2?element=S1". Undefined where it names no element of a map, or is of another server.
 */
export function elementAddress(
  text: string,
  origin: string,
): { readonly map: MapId; readonly element: ElementId } | undefined {
  const url = URL.parse(text.trim(), origin)
  if (!url || url.origin !== origin) return undefined
  const [, map] = /^\/maps\/([^/]+)\/?$/.exec(url.pathname) ?? []
  const element = url.searchParams.get('element') ?? ''
  if (!map || !isElementId(element)) return undefined
  return { map: mapId(map), element: elementId(element) }
}
