import type { Mention } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { fetchReaders } from '../api/index.ts'
import { Select } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { commentWords as words } from './text.ts'

/** The people who may read the comments, to be mentioned; writing @ and a name does the same. */
export function MentionChoice({ onChoose }: { onChoose: (name: string) => void }) {
  const { mapId, me } = useWorkspace()
  const [people, setPeople] = useState<readonly Mention[]>([])
  useEffect(() => {
    let isHere = true
    // Without the server there is nobody to choose from, and names are still written.
    fetchReaders(mapId).then(
      (found) => isHere && setPeople(found.filter(({ person }) => person !== me.id)),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [mapId, me])
  if (people.length === 0) return null
  return (
    <Select
      label={words.mention}
      hideLabel
      value=""
      onChange={(event) => event.target.value && onChoose(event.target.value)}
    >
      <option value="">{words.mention}</option>
      {[...new Set(people.map(({ name }) => name))].sort().map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  )
}
