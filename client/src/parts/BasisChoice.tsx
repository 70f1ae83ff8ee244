import { BASES, type Link, linkReading } from '@golden-thread/shared/model'
import { useId } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import styles from './BasisChoice.module.css'
import { basisChange } from './basisChange.ts'
import { Fact } from './Fact.tsx'
import { basisWords, partsWords as words } from './text.ts'

/** What a link rests on, with what each answer means. */
export function BasisChoice({ link }: { link: Link }) {
  const workspace = useWorkspace()
  const name = useId()
  if (!workspace.mayEdit) {
    const { word, meaning } = basisWords[link.basis]
    return <Fact label={words.basis} value={`${word}: ${meaning}`} />
  }
  const choose = (basis: Link['basis']): void => {
    const { map } = workspace.state.get()
    workspace.run(
      basisChange(map, link, basis),
      words.basisStep(linkReading(map, link), basisWords[basis].word),
    )
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{words.basis}</legend>
      {BASES.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === link.basis} onChange={() => choose(value)} />
          <span>
            {basisWords[value].word} <small>{basisWords[value].meaning}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
