import { FileImage, FilePen, Presentation } from 'lucide-react'
import type { ReactElement } from 'react'
import { MenuGroup, MenuItem } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { PICTURE_FORMS, type PictureForm, type PictureScope, savePicture } from './savePicture.ts'
import { exportWords } from './text.ts'

const ICONS: Readonly<Record<PictureForm, ReactElement>> = {
  png: <FileImage />,
  svg: <FilePen />,
  slide: <Presentation />,
}

/** The map as a picture; on the canvas also what is on screen. */
export function PictureItems() {
  const workspace = useWorkspace()
  const isCanvas = useStore(workspace.view, (view) => view.screen === 'canvas')
  const scopes: readonly PictureScope[] = isCanvas ? ['map', 'screen'] : ['map']
  return scopes.map((scope) => (
    <MenuGroup key={scope} label={exportWords.pictures[scope]}>
      {PICTURE_FORMS.map((form) => (
        <MenuItem key={form} icon={ICONS[form]} onSelect={() => savePicture(workspace, scope, form)}>
          {exportWords.pictures[form]}
        </MenuItem>
      ))}
    </MenuGroup>
  ))
}
