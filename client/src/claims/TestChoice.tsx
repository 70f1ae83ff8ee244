import { setField } from '@golden-thread/shared/commands'
import { type ClaimReading, possibleTies, testWords, tieWords } from '@golden-thread/shared/coverage'
import { kindOf } from '@golden-thread/shared/model'
import { Select } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Claims.module.css'
import { text } from './text.ts'

/** Ties a claim to something else that the framework has. */
export function TestChoice({ claim, label }: { claim: ClaimReading; label: string }) {
  const workspace = useWorkspace()
  const framework = useMapState((map) => map.framework)
  const field = useMapState((map) => {
    const kind = map.elements.get(claim.element)?.kind
    return kindOf(map.framework, kind ?? '')?.fields.find(({ type }) => type === 'test')?.id
  })
  if (field === undefined) return null
  const ties = possibleTies(framework)
  return (
    <div className={styles.choice}>
      <Select
        label={`${text.tested}, ${label}`}
        hideLabel
        value={claim.tie ? testWords(claim.tie) : ''}
        onChange={(event) =>
          workspace.edit(setField, { ids: [claim.element], field, value: event.target.value || null })
        }
      >
        <option value="">{text.notChosen}</option>
        {ties.map((tie) => (
          <option key={testWords(tie)} value={testWords(tie)}>
            {tieWords(framework, tie)}
          </option>
        ))}
      </Select>
    </div>
  )
}
