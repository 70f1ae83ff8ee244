import type { AuditCheck, AuditEntry, OrganisationAudit } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AuditTable, Chain, PagePart } from '../access/index.ts'
import { checkOrganisationAudit, explainError, searchOrganisationAudit } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'

interface Found extends Pick<OrganisationAudit, 'next' | 'people'> {
  readonly entries: readonly AuditEntry[]
}

/** What was done, the last first: searched by the server, so that a log of any length is; and whether the chain is whole. */
export function AuditSearch({ id }: { id: string }) {
  const [check, setCheck] = useState<AuditCheck>()
  const [error, setError] = useState<string>()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Found>()
  /** Of two searches the later one counts, whichever is answered first. */
  const asked = useRef(0)
  const search = useCallback(
    async (q: string, more?: Found) => {
      asked.current += 1
      const mine = asked.current
      try {
        const page = await searchOrganisationAudit(id, q, more?.next ?? null)
        if (mine !== asked.current) return
        setFound({
          entries: [...(more?.entries ?? []), ...page.entries],
          people: { ...more?.people, ...page.people },
          next: page.next,
        })
        setError(undefined)
      } catch (failure) {
        setError(explainError(failure))
      }
    },
    [id],
  )
  useEffect(() => {
    void search('')
    checkOrganisationAudit(id).then(setCheck, (failure: unknown) => setError(explainError(failure)))
  }, [id, search])
  return (
    <PagePart id="audit" title={words.audit} help={words.auditHelp}>
      <p role="status">{error ?? (check ? <Chain check={check} /> : words.checking)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known to every reader that we must serve. */}
      <form
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void search(query)
        }}
      >
        <TextField
          type="search"
          label={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button type="submit">{words.searchNow}</Button>
      </form>
      {found && <p role="status">{words.found(found.entries.length, found.next !== null)}</p>}
      {found && found.entries.length > 0 && (
        <AuditTable entries={found.entries} broken={check?.broken?.position} people={found.people} />
      )}
      {found && found.next !== null && (
        <Button size="small" onClick={() => void search(query, found)}>
          {words.earlier}
        </Button>
      )}
    </PagePart>
  )
}
