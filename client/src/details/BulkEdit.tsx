import { changeKind, setBasis, setField, setLead } from '@golden-thread/shared/commands'
import { aliveElements, type Element, isCollective, kindOf, labelOf } from '@golden-thread/shared/model'
import { isParty, linksAmong } from '@golden-thread/shared/queries'
import { basisWords } from '../parts/index.ts'
import { Panel, Select } from '../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'

const NO_LEAD = 'none'

/** Changes all that is selected in one step of undo: kind, lead, what is chosen from a list, and what their links rest on. */
export function BulkEdit({ elements }: { elements: readonly Element[] }) {
  const workspace = useWorkspace()
  const kinds = useMapState((map) => map.framework.kinds)
  const leads = useMapState((map) => aliveElements(map).filter((element) => isParty(map, element)), sameItems)
  const fields = useMapState(
    (map) => [...new Set(elements.map(({ kind }) => kind))].flatMap((id) => choicesOf(map, id)),
    sameItems,
  )
  const between = useMapState(
    (map) =>
      [...linksAmong(map, new Set(elements.map(({ id }) => id)))].filter((link) => !isCollective(link)),
    sameItems,
  )
  const ids = elements.map(({ id }) => id)
  const said = (result: { ok: boolean }): void => {
    if (result.ok) workspace.announce(words.changedAll(elements.length))
  }
  return (
    <Panel title={words.changeAll(elements.length)}>
      <div className={styles.fields}>
        <Choice
          label={words.kind}
          options={kinds.map(({ id, label }) => [id, label])}
          onChoose={(kind) => said(workspace.edit(changeKind, { ids, kind }))}
        />
        {leads.length > 0 && (
          <Choice
            label={words.lead}
            options={[...leads.map((lead) => [lead.id, labelOf(lead)] as const), [NO_LEAD, words.noLead]]}
            onChoose={(value) => {
              const lead = leads.find(({ id }) => id === value)?.id ?? null
              said(workspace.edit(setLead, { ids, lead }))
            }}
          />
        )}
        {fields.map((field) => (
          <Choice
            key={field.id}
            label={field.label}
            options={(field.values ?? []).map((value) => [value, value])}
            onChoose={(value) => said(workspace.edit(setField, { ids, field: field.id, value }))}
          />
        ))}
        {between.length > 0 && (
          <Choice
            label={words.basisBetween(between.length)}
            options={Object.entries(basisWords).map(([value, { word }]) => [value, word])}
            onChoose={(value) => {
              const basis = value as keyof typeof basisWords
              said(workspace.edit(setBasis, { ids: between.map(({ id }) => id), basis }))
            }}
          />
        )}
      </div>
    </Panel>
  )
}

const choicesOf = (map: Parameters<typeof isParty>[0], kind: string) =>
  (kindOf(map.framework, kind)?.fields ?? []).filter(({ type }) => type === 'choice')

/** Shows no value of its own: what is selected may differ, and choosing is what changes it. */
function Choice({
  label,
  options,
  onChoose,
}: {
  label: string
  options: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string) => void
}) {
  return (
    <Select label={label} value="" onChange={(event) => event.target.value && onChoose(event.target.value)}>
      <option value="">{words.leaveAsIs}</option>
      {options.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </Select>
  )
}
