import { useState } from 'react'
import { Asked, PagePart } from '../access/index.ts'
import { eraseMe, explainError } from '../api/index.ts'
import { Select } from '../ui/index.ts'
import styles from './Account.module.css'
import { accountWords as words } from './text.ts'

type Comments = keyof typeof words.commentChoices
const CHOICES = Object.keys(words.commentChoices) as Comments[]

/** Being forgotten: what goes and what stays is said before, and what stayed afterwards. */
export function Erase({ onErased }: { onErased: (kept: readonly string[]) => void }) {
  const [comments, setComments] = useState<Comments>('taken away')
  const [error, setError] = useState<string>()
  return (
    <PagePart id="erase" title={words.erase} help={words.eraseHelp}>
      <p>{words.stays}</p>
      <ul className={styles.stays}>
        {words.kept.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Select
        label={words.comments}
        value={comments}
        onChange={(event) => setComments(event.target.value as Comments)}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {words.commentChoices[choice]}
          </option>
        ))}
      </Select>
      {error && <p role="alert">{error}</p>}
      <Asked
        word={words.eraseNow}
        name={words.eraseNow}
        question={words.sureErase}
        onYes={() =>
          eraseMe(comments).then(
            ({ kept }) => onErased(kept),
            (failure: unknown) => setError(explainError(failure)),
          )
        }
      />
    </PagePart>
  )
}
