import { setLinkField } from '@golden-thread/shared/commands'
import { type Link, relationOf } from '@golden-thread/shared/model'
import { useMapState, useWorkspace } from '../../workspace/index.ts'
import { ValueField } from './ValueField.tsx'
import { ValueRead } from './ValueRead.tsx'

/** What the framework asks of a link of its relation: the date of a gate passed, the amount funded. */
export function LinkFields({ link }: { link: Link }) {
  const workspace = useWorkspace()
  const fields = useMapState((map) => relationOf(map.framework, link.relation)?.fields)
  return fields?.map((field) => {
    const value = link.fields?.[field.id]
    return (
      <div key={field.id} data-part={`field ${field.id}`}>
        {workspace.mayEdit && field.type !== 'series' ? (
          <ValueField
            field={field}
            value={value}
            onChoose={(chosen) =>
              workspace.edit(setLinkField, { id: link.id, field: field.id, value: chosen })
            }
          />
        ) : (
          <ValueRead field={field} value={value} />
        )}
      </div>
    )
  })
}
