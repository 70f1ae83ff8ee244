import type { ReportText, TextBlock, TextRun } from '@golden-thread/shared/model'
import type { Draw } from '../writing/index.ts'
import styles from './Report.module.css'

/** The words of a section, to be read: on paper, by viewers, and where they cannot be written in. */
export function ReadText({ words, draw }: { words: ReportText; draw: Draw }) {
  return words.map((block, at) => <ReadBlock key={at} block={block} draw={draw} />)
}

function ReadBlock({ block, draw }: { block: TextBlock; draw: Draw }) {
  if (block.type === 'block') {
    const { words, isKnown } = draw('block', block.kind, block.ref)
    return (
      <div data-computed="block" data-known={isKnown} className={styles.chip}>
        {words}
      </div>
    )
  }
  if (block.type === 'list') {
    const List = block.ordered ? 'ol' : 'ul'
    return (
      <List>
        {block.items.map((item, at) => (
          <li key={at}>
            <ReadText words={item} draw={draw} />
          </li>
        ))}
      </List>
    )
  }
  const Part = block.type === 'heading' ? 'h4' : 'p'
  return (
    <Part>
      {block.content.map((run, at) => (
        <ReadRun key={at} run={run} draw={draw} />
      ))}
    </Part>
  )
}

function ReadRun({ run, draw }: { run: TextRun; draw: Draw }) {
  if (run.type === 'break') return <br />
  if (run.type === 'field') {
    const { words, isKnown } = draw('field', run.kind, run.ref)
    return (
      <span data-computed="field" data-known={isKnown}>
        {words}
      </span>
    )
  }
  if (run.strong) return <strong>{run.text}</strong>
  return run.emphasis ? <em>{run.text}</em> : run.text
}
