import { downloadMap } from '../copies/index.ts'
import { shellWords } from '../text/index.ts'
import { Button } from '../ui/index.ts'
import { type OpenWorkspace, useStore } from '../workspace/index.ts'

interface QuarantinedEditsProps {
  readonly workspace: OpenWorkspace
  readonly onDiscarded: () => void
}

/** What this page has and the server does not take, or may not have: as a file first, and only then given up. */
export function QuarantinedEdits({ workspace, onDiscarded }: QuarantinedEditsProps) {
  const mayReturn = useStore(workspace.connection, (connection) => connection.mayReturn)
  return (
    <>
      <Button size="small" onClick={() => downloadMap(workspace.state.get().map)}>
        {shellWords.downloadQuarantined}
      </Button>
      {!mayReturn && (
        <Button size="small" onClick={() => void workspace.discard().finally(onDiscarded)}>
          {shellWords.discardQuarantined}
        </Button>
      )}
    </>
  )
}
