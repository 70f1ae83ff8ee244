import { moneyParts } from '@golden-thread/shared/money'
import { kindsWithMoney } from '@golden-thread/shared/queries'
import { useId, useMemo } from 'react'
import { FileLinks, moneyAddress, useFormats } from '../exports/index.ts'
import frame from '../ui/Frame.module.css'
import { Button, classes, EmptyState, LinkButton } from '../ui/index.ts'
import { useMapState, useMayEdit, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Money.module.css'
import { MoneyTable } from './MoneyTable.tsx'
import { text } from './text.ts'

/** As many formats as there is room for. */
const FORMATS = ['csv', 'xlsx', 'docx']

/** Everything that the map says of money, each part with the sentence that its table bears out. */
export function MoneyScreen() {
  const workspace = useWorkspace()
  const day = useStore(workspace.state, ({ asAt }) => asAt?.day ?? null)
  const mayEdit = useMayEdit()
  const map = useMapState((each) => each)
  const parts = useMemo(() => moneyParts(map), [map])
  const formats = useFormats('paper').filter(({ id }) => FORMATS.includes(id) && id !== 'csv')
  const id = useId()
  const toRegister = (kind: string) => workspace.go({ screen: 'register', register: kind })
  if (parts.length === 0) {
    const [kind] = kindsWithMoney(map.framework)
    return (
      <EmptyState
        title={text.empty.title}
        action={
          kind && <Button onClick={() => toRegister(kind.id)}>{text.empty.register(kind.plural)}</Button>
        }
      >
        {kind ? text.empty.fill : text.empty.body}
      </EmptyState>
    )
  }
  return (
    <section className={classes(frame.screen, styles.screen)} aria-labelledby={id}>
      <div className={classes(frame.column, styles.column)}>
        <div className={frame.head}>
          <h2 id={id} className={frame.title}>
            {text.title}
          </h2>
          <FileLinks
            label={text.downloads}
            formats={formats}
            addressOf={(format) => moneyAddress(workspace.mapId, format, { asAt: day })}
            nameOf={text.download}
          />
        </div>
        <p className={frame.quiet}>{workspace.isViewer ? `${text.about} ${text.readOnly}` : text.about}</p>
        {parts.map(({ id: part, title, kind, sentences, tables }) => (
          <section key={part} aria-labelledby={`${id}${part}`} className={styles.part}>
            <div className={frame.head}>
              <h3 id={`${id}${part}`}>{title}</h3>
              <div className={styles.partFiles}>
                {kind && mayEdit && (
                  <Button size="small" onClick={() => toRegister(kind)}>
                    {text.edit(map.framework.kinds.find((each) => each.id === kind)?.plural ?? kind)}
                  </Button>
                )}
                <LinkButton
                  size="small"
                  href={moneyAddress(workspace.mapId, { id: 'csv' }, { part, asAt: day })}
                  download
                  aria-label={text.downloadPart(title)}
                >
                  {text.csv}
                </LinkButton>
              </div>
            </div>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {tables.map((table) => (
              <MoneyTable key={table.id} table={table} />
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}
