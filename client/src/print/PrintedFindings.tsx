import { useStore, useWorkspace } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { printWords } from './text.ts'

/** Every finding, gravest first, as the screen has them. */
export function PrintedFindings({ now }: { now: Date }) {
  const findings = useStore(useWorkspace().state, (state) => state.findings)
  return (
    <>
      <PrintedHead title={printWords.findings} now={now} />
      {findings.length === 0 && <p>{printWords.noFindings}</p>}
      <ol>
        {findings.map((finding) => (
          <li key={finding.id}>{finding.sentence}</li>
        ))}
      </ol>
    </>
  )
}
