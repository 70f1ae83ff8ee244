import type { Refusal, StrategyMap } from '../model/index.ts'
import type { Result } from '../result.ts'
import { type DomainCommand, type Edit, editOf, unchanged } from './command.ts'
import { type TextEdit, textAfter } from './editElement.ts'
import { stepText } from './text.ts'

/** Names the map. What others wrote in the name since is kept. */
export const renameMap: DomainCommand<TextEdit> = (map, edit) => {
  const title = textAfter(map.title, edit)
  return title === map.title ? unchanged : editOf(stepText.renameMap, [{ type: 'set-about', title }])
}

/** Names the map for who has not seen what it was called, such as a list of maps. */
export const setTitle = (map: StrategyMap, { title }: { readonly title: string }): Result<Edit, Refusal> =>
  title === map.title ? unchanged : editOf(stepText.renameMap, [{ type: 'set-about', title }])

/** Writes in what the map says about itself. What others wrote in it since is kept. */
export const editAbout: DomainCommand<TextEdit> = (map, edit) => {
  const about = textAfter(map.about, edit)
  return about === map.about ? unchanged : editOf(stepText.about, [{ type: 'set-about', about }])
}
