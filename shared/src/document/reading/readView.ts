import {
  type ElementId,
  isElementId,
  limits,
  type Problem,
  type SavedView,
  VIEW_SCREENS,
  type Viewport,
  type ViewScreen,
} from '../../model/index.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
import { cutText } from '../roots/index.ts'
import { optional, type Reading, within } from './part.ts'

const DATE_CHARS = 'characters in a date of a view'

const isScreen = (value: unknown): value is ViewScreen => VIEW_SCREENS.some((screen) => screen === value)

const isElement = (value: unknown): value is ElementId => isText(value) && isElementId(value)

const isViewport = (value: unknown): value is Viewport =>
  isRecord(value) && [value.x, value.y, value.width, value.height].every(isNumber)

/** A saved view from whatever lies under its id. A part that cannot be read is left out by itself. */
export function readView(id: string, held: unknown): Reading<SavedView> {
  const problems: Problem[] = []
  const unreadable = (reason: string): void => {
    problems.push({ code: 'view-unreadable', id: cutText(id, 100), reason })
  }
  if (!isElementId(id)) unreadable('its id has signs that an id may not have')
  else if (!isRecord(held)) unreadable('it is not a view')
  else {
    const { matrix, focus, camera, without } = held
    if (matrix !== undefined && !isName(matrix)) unreadable('its matrix has no proper name')
    if (focus !== undefined && !isElement(focus)) unreadable('what it points at is not an element')
    if (camera !== undefined && !isViewport(camera)) unreadable('its part of the canvas is not four numbers')
    const register = optional(held.register, isText, '', () => unreadable('its register is not text'))
    const leftOut = readLeftOut(without, unreadable)
    const where = readWhere(held.where, unreadable)
    const title = optional(held.title, isText, '', () => unreadable('its title is not text'))
    const filter = optional(held.lens, isText, '', () => unreadable('what it looks at is not text'))
    const [asAt, since] = [held.asAt, held.since].map((date) =>
      optional(date, isText, '', () => unreadable('a date that it is looked at as at is not text')),
    )
    const notes = optional(held.notes, isText, '', () => unreadable('its notes are not text'))
    const value: SavedView = {
      id,
      title: within(title, limits.TITLE_CHARS_MAX, 'characters in the title of a view', problems),
      order: optional(held.order, isNumber, 0, () => unreadable('its place is not a number')),
      screen: optional(held.screen, isScreen, 'canvas', () => unreadable('its screen is not one there is')),
      filter: within(filter, limits.VIEW_FILTER_CHARS_MAX, 'characters of what a view looks at', problems),
      ...(isName(matrix) ? { matrix } : {}),
      ...(register
        ? { register: within(register, limits.VIEW_FILTER_CHARS_MAX, 'characters of a register', problems) }
        : {}),
      ...(isElement(focus) ? { focus } : {}),
      ...(isViewport(camera) ? { camera: viewportOf(camera) } : {}),
      ...(leftOut ? { without: leftOut } : {}),
      ...(where ? { where } : {}),
      ...(asAt ? { asAt: within(asAt, limits.PERIOD_CHARS_MAX, DATE_CHARS, problems) } : {}),
      ...(since ? { since: within(since, limits.PERIOD_CHARS_MAX, DATE_CHARS, problems) } : {}),
      ...(notes
        ? { notes: within(notes, limits.TEXT_CHARS_MAX, 'characters in the notes of a view', problems) }
        : {}),
    }
    return { value, problems }
  }
  return { problems }
}

const viewportOf = ({ x, y, width, height }: Viewport): Viewport => ({ x, y, width, height })

function readLeftOut(held: unknown, unreadable: (reason: string) => void): ElementId[] | undefined {
  if (held === undefined) return undefined
  if (Array.isArray(held) && held.length <= limits.LEFT_OUT_MAX && held.every(isElement)) return held.slice()
  unreadable('what it leaves out is not a list of elements')
  return undefined
}

function readWhere(held: unknown, unreadable: (reason: string) => void): string[] | undefined {
  if (held === undefined) return undefined
  const isCondition = (each: unknown): each is string =>
    isText(each) && each.length <= limits.CONDITION_CHARS_MAX
  if (Array.isArray(held) && held.length <= limits.CONDITIONS_MAX && held.every(isCondition))
    return held.slice()
  unreadable('what it narrows the matrix to is not a list of conditions')
  return undefined
}
