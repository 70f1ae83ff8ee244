import { aliveElements, type ElementId, endLabel, labelOf } from '@golden-thread/shared/model'
import { linkGroups } from '@golden-thread/shared/queries'
import { useMapState, useStatus } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { printWords } from './text.ts'

function Status({ id }: { id: ElementId }) {
  const status = useStatus(id)
  if (!status) return null
  const { field, words, was } = status
  return ` · ${printWords.status(field, was === undefined ? words : printWords.moved(was, words))}`
}

/** Every element by its kind, with every link that it has, unfolded. */
export function PrintedOutline({ now }: { now: Date }) {
  const map = useMapState((each) => each)
  const byKind = Map.groupBy(aliveElements(map), (element) => element.kind)
  const kinds = [...map.framework.kinds.map(({ id, plural }) => [id, plural] as const)]
  return (
    <>
      <PrintedHead title={printWords.outline} now={now} />
      {map.about && <p>{map.about}</p>}
      {kinds.map(([kind, plural]) => (
        <section key={kind}>
          <h2>{plural}</h2>
          <ul>
            {(byKind.get(kind) ?? []).map((element) => (
              <li key={element.id}>
                <strong>{labelOf(element)}</strong>
                <Status id={element.id} />
                <ul>
                  {linkGroups(map, element.id).map(({ key, label, links }) => (
                    <li key={key}>
                      {`${label} ${links
                        .map(({ link, other }) =>
                          printWords.cut(endLabel(map, other), printWords.basis[link.basis]),
                        )
                        .join('; ')}`}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
