import { reportKey } from '@golden-thread/shared/model'
import { factOf } from '@golden-thread/shared/report'
import { ReadText, reportWords, useReported } from '../report/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'

/** The front sheet and the words of the report, as they are now. The whole report with its tables is a file. */
export function PrintedReport({ now }: { now: Date }) {
  const asked = useStore(useWorkspace().view, (view) => view.register)
  const { map, report, house, draw } = useReported(asked)
  return (
    <>
      <PrintedHead title={report.title} now={now} />
      {house.front.map(({ id, label }) => (
        <p key={id}>
          <strong>{label}:</strong> {factOf(map, report.id, id) || reportWords.notWritten}
        </p>
      ))}
      {house.sections.map(({ id, heading, adds }) => {
        const words = map.reportTexts.get(reportKey(report.id, id)) ?? []
        return (
          <section key={id}>
            <h2>{heading}</h2>
            {words.length === 0 && <p>{adds ? reportWords.adds[adds] : reportWords.notWritten}</p>}
            <ReadText words={words} draw={draw} />
          </section>
        )
      })}
    </>
  )
}
