import type { Command, Workspace } from '../workspace/index.ts'
import { PICTURE_FORMS, type PictureScope, savePicture } from './savePicture.ts'
import { exportWords } from './text.ts'

/** The pictures of the export menu, for the palette. */
export const pictureCommands = (workspace: Workspace, group: string): Command[] =>
  (['map', 'screen'] satisfies PictureScope[]).flatMap((scope) =>
    PICTURE_FORMS.map((form) => ({
      id: `picture-${scope}-${form}`,
      group,
      title: exportWords.savePicture(exportWords.pictures[scope], exportWords.pictures[form]),
      enabled: () => scope === 'map' || workspace.view.get().screen === 'canvas',
      run: () => void savePicture(workspace, scope, form),
    })),
  )
