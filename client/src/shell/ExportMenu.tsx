import { Download, FileJson, FileSpreadsheet, FileText, Sheet } from 'lucide-react'
import type { ReactElement } from 'react'
import { mapFile, matrixFile } from '../api/index.ts'
import { exportWords } from '../text/shell.ts'
import { Menu, MenuGroup, MenuItem, MenuLink } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'

/** Takes the matrix on the screen away as a file, or any other, or the whole map. */
export function ExportMenu({ trigger }: { trigger: ReactElement<Record<string, unknown>> }) {
  return (
    <Menu trigger={trigger} align="end">
      <ExportItems />
    </Menu>
  )
}

export function ExportItems() {
  const workspace = useWorkspace()
  const chosen = useStore(workspace.view, (view) => view.matrix)
  const matrices = useMapState((map) => map.framework.matrices)
  const matrix = matrices.find(({ id }) => id === chosen) ?? matrices[0]
  return (
    <>
      {matrix && (
        <MenuGroup label={matrix.title}>
          <MenuLink icon={<FileText />} href={matrixFile(workspace.mapId, matrix.id, 'docx')} download>
            {exportWords.wordLong}
          </MenuLink>
          <MenuLink icon={<FileSpreadsheet />} href={matrixFile(workspace.mapId, matrix.id, 'xlsx')} download>
            {exportWords.excelLong}
          </MenuLink>
          <MenuLink icon={<Sheet />} href={matrixFile(workspace.mapId, matrix.id, 'csv')} download>
            {exportWords.csvLong}
          </MenuLink>
        </MenuGroup>
      )}
      <MenuGroup label={exportWords.wholeMap}>
        {matrices.length > 1 && (
          <MenuItem icon={<Download />} onSelect={() => workspace.openDialog({ type: 'export' })}>
            {exportWords.allMatrices}
          </MenuItem>
        )}
        <MenuLink icon={<FileJson />} href={mapFile(workspace.mapId)} download>
          {exportWords.jsonLong}
        </MenuLink>
      </MenuGroup>
    </>
  )
}
