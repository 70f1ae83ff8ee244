import { relationOf } from '@golden-thread/shared/model'
import { useScene } from '../context/index.ts'
import { LineSample } from '../links/index.ts'
import { hueStyle } from '../scene/index.ts'
import { text } from '../text/index.ts'
import styles from './PictureKey.module.css'

/** What the lines and signs of the picture mean: only those that are in it. */
export function PictureKey() {
  const framework = useScene((scene) => scene.map.framework)
  const relations = useScene(({ links, routes }) => {
    const drawn = links.filter(({ id }) => routes.has(id))
    return [...new Set(drawn.map(({ relation }) => relation))].join('\n')
  })
  const bases = useScene(({ links, routes }) =>
    (['inferred', 'assumed'] as const)
      .filter((basis) => links.some((link) => link.basis === basis && routes.has(link.id)))
      .join('\n'),
  )
  const hues = useScene((scene) => scene.hues.relations)
  const hasClaims = useScene((scene) => scene.lanes.some(({ claims }) => claims.length > 0))
  if (!relations && !hasClaims) return null
  return (
    <ul className={styles.key} aria-label={text.key.title}>
      {listed(relations).map((id) => (
        <li key={id} className={styles.relation} style={hueStyle(hues.get(id) ?? 'slate')}>
          <span className={styles.hue}>
            <LineSample line="stated" />
          </span>
          {relationOf(framework, id)?.label ?? id}
        </li>
      ))}
      {listed(bases).map((basis) => (
        <li key={basis}>
          <LineSample line={basis as 'inferred' | 'assumed'} />
          {text.key.basis[basis as 'inferred' | 'assumed']}
        </li>
      ))}
      {hasClaims && (
        <li>
          <span aria-hidden="true">∗</span>
          {text.key.claim}
        </li>
      )}
    </ul>
  )
}

const listed = (lines: string): string[] => lines.split('\n').filter(Boolean)
