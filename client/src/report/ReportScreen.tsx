import { setReportFact } from '@golden-thread/shared/commands'
import { splitReportKey } from '@golden-thread/shared/model'
import { HOUSE, HOUSE_TEMPLATES, reportsOf } from '@golden-thread/shared/report'
import { useId } from 'react'
import { FileLinks } from '../exports/index.ts'
import { Select } from '../ui/index.ts'
import { useMayEdit, useStore, useWorkspace } from '../workspace/index.ts'
import { FrontSheet } from './FrontSheet.tsx'
import { MissingList } from './MissingList.tsx'
import { ReadText } from './ReadText.tsx'
import styles from './Report.module.css'
import { Section } from './Section.tsx'
import { text } from './text.ts'
import { type ReportLook, useReported } from './useReported.ts'

const FORMATS = ['docx', 'pdf', 'html', 'md'] as const

/** The words of a report, section by section, in the order of a house: written together, read by everyone. */
export function ReportScreen() {
  const workspace = useWorkspace()
  // The address names it in the place in which it names a register.
  const asked = useStore(workspace.view, (view) => view.register)
  const look = useReported(asked)
  const mayEdit = useMayEdit()
  const day = useStore(workspace.state, ({ asAt }) => asAt?.day ?? null)
  const isNewer = useStore(workspace.state, ({ textSchema }) => textSchema > 1)
  const id = useId()
  const { map, report, house } = look
  return (
    <section className={styles.screen} aria-labelledby={id}>
      <div className={styles.column}>
        <h2 id={id} className={styles.title}>
          {report.title}
        </h2>
        <p className={styles.quiet}>{workspace.isViewer ? text.viewer : text.about}</p>
        {!workspace.isViewer && !mayEdit && <p>{text.closed}</p>}
        {isNewer && <p role="alert">{text.newer}</p>}
        <div className={styles.choose}>
          <Select
            label={text.which}
            value={report.id}
            onChange={(event) => workspace.go({ register: event.target.value })}
          >
            {reportsOf(map.framework).map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </Select>
          <Select
            label={text.house}
            value={house.id}
            disabled={!mayEdit}
            onChange={({ target }) =>
              workspace.edit(setReportFact, {
                report: report.id,
                line: HOUSE,
                label: text.house,
                words: target.value,
              })
            }
          >
            {HOUSE_TEMPLATES.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </Select>
          <FileLinks
            label={text.take}
            formats={FORMATS.map((id) => ({ id, label: text.formats[id] }))}
            addressOf={({ id }) =>
              `/api/maps/${encodeURIComponent(workspace.mapId)}/report.${id}?report=${report.id}&house=${house.id}${day === null ? '' : `&asAt=${day}`}`
            }
            nameOf={text.fileOf}
          />
        </div>
        <MissingList look={look} />
        <FrontSheet look={look} />
        {house.sections.map((section) => (
          <Section key={`${report.id} ${section.id}`} look={look} section={section} />
        ))}
        <Others look={look} />
      </div>
    </section>
  )
}

/** Sections that were written in another order: a house may come and go, and their words stay. */
function Others({ look: { map, report, house, draw } }: { look: ReportLook }) {
  const others = [...map.reportTexts].filter(([key]) => {
    const place = splitReportKey(key)
    return place?.report === report.id && !house.sections.some(({ id }) => id === place.part)
  })
  if (others.length === 0) return null
  return (
    <section aria-label={text.others} className={styles.section}>
      <h3>{text.others}</h3>
      <p className={styles.quiet}>{text.othersHelp}</p>
      {others.map(([key, words]) => (
        <div key={key} className={styles.read}>
          <ReadText words={words} draw={draw} />
        </div>
      ))}
    </section>
  )
}
