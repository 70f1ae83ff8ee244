import { setBasis } from '@golden-thread/shared/commands'
import { BASES, type Link } from '@golden-thread/shared/model'
import { useId } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import styles from './BasisChoice.module.css'
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
  return (
    <fieldset className={styles.choice}>
      <legend>{words.basis}</legend>
      {BASES.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === link.basis}
            onChange={() => workspace.edit(setBasis, { ids: [link.id], basis: value })}
          />
          <span>
            {basisWords[value].word} <small>{basisWords[value].meaning}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
