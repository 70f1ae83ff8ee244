import type { FormatSummary } from '@golden-thread/shared/protocol'
import { Download, FileImage, FileJson, FileText, Sheet } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu, MenuGroup, MenuItem, MenuLink } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { fileAddress, useFormats } from './formats.ts'
import { PictureItems } from './PictureItems.tsx'
import { exportWords } from './text.ts'

const NOTHING: readonly string[] = []

/** Takes the matrix on the screen away as a file, or any other, or the whole map. */
export function ExportMenu({ trigger }: { trigger: ReactElement<Record<string, unknown>> }) {
  return (
    <Menu trigger={trigger} align="end">
      <ExportItems />
    </Menu>
  )
}

const ICONS: Readonly<Record<FormatSummary['family'], ReactElement>> = {
  document: <FileText />,
  table: <Sheet />,
  data: <FileJson />,
  picture: <FileImage />,
}

export function ExportItems() {
  const workspace = useWorkspace()
  const chosen = useStore(workspace.view, (view) => view.matrix)
  const where = useStore(workspace.view, (view) => (view.screen === 'matrix' ? view.where : NOTHING))
  const day = useStore(workspace.state, ({ asAt }) => asAt?.day ?? null)
  const matrices = useMapState((map) => map.framework.matrices)
  const matrix = matrices.find(({ id }) => id === chosen) ?? matrices[0]
  const forMatrix = useFormats('paper')
  const forMap = useFormats('map')
  if (forMatrix.length + forMap.length === 0)
    return (
      <>
        <MenuItem disabled onSelect={() => undefined}>
          {exportWords.noFormats}
        </MenuItem>
        <PictureItems />
      </>
    )
  return (
    <>
      {matrix && (
        <MenuGroup label={where.length > 0 ? exportWords.filtered(matrix.title) : matrix.title}>
          {forMatrix.map((format) => (
            <MenuLink
              key={format.id}
              icon={ICONS[format.family]}
              href={fileAddress(workspace.mapId, format, matrix.id, where, day)}
              download
            >
              {exportWords.file(format)}
            </MenuLink>
          ))}
        </MenuGroup>
      )}
      <MenuGroup label={exportWords.wholeMap}>
        {matrices.length > 1 && (
          <MenuItem icon={<Download />} onSelect={() => workspace.openDialog({ type: 'export' })}>
            {exportWords.allMatrices}
          </MenuItem>
        )}
        {forMap.map((format) => (
          <MenuLink
            key={format.id}
            icon={ICONS[format.family]}
            href={fileAddress(workspace.mapId, format)}
            download
          >
            {exportWords.file(format)}
          </MenuLink>
        ))}
      </MenuGroup>
      <PictureItems />
    </>
  )
}
