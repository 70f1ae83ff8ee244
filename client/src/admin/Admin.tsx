import type { Me, OrganisationSummary } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { PlainPage } from '../access/index.ts'
import { explainError, fetchMe, fetchOrganisations, makeOrganisation } from '../api/index.ts'
import { shellWords } from '../text/index.ts'
import { Button, EmptyState, Select, TextField, toast } from '../ui/index.ts'
import styles from './Admin.module.css'
import { Organisation } from './Organisation.tsx'
import { adminWords as words } from './text.ts'

/** The page of those who look after an organisation. */
export function Admin() {
  const [me, setMe] = useState<Me>()
  const [all, setAll] = useState<readonly OrganisationSummary[]>()
  const [chosen, setChosen] = useState('')
  useEffect(() => {
    document.title = `${words.title} – ${shellWords.product}`
    const load = async () => {
      const who = await fetchMe()
      setMe(who)
      setAll(who.person ? await fetchOrganisations() : [])
    }
    load().catch((error: unknown) => toast({ text: explainError(error), tone: 'problem' }))
  }, [])
  const mine = (all ?? []).filter(({ role }) => role === 'administrator')
  const organisation = mine.find(({ id }) => id === chosen) ?? mine[0]
  return (
    <PlainPage
      product={shellWords.product}
      placesLabel={words.places}
      places={organisation ? PLACES.map((id) => ({ id, word: words.placeNames[id] })) : []}
    >
      {!all && <p>{words.loading}</p>}
      {all && !organisation && <NoOrganisation me={me} onMade={(made) => setAll([made])} />}
      {organisation && (
        <>
          <h1>{organisation.name}</h1>
          {mine.length > 1 && (
            <Select
              label={words.choose}
              value={organisation.id}
              onChange={(event) => setChosen(event.target.value)}
            >
              {mine.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <Organisation key={organisation.id} organisation={organisation} />
        </>
      )}
    </PlainPage>
  )
}

/** The parts of the page, in the order of how often they are wanted. */
const PLACES = ['people', 'groups', 'teams', 'maps', 'links', 'keys', 'audit', 'storage', 'limits'] as const

function NoOrganisation({ me, onMade }: { me: Me | undefined; onMade: (made: OrganisationSummary) => void }) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  if (me?.directory !== 'signed in')
    return (
      <EmptyState
        heading="h1"
        title={words.none}
        action={me?.directory && <a href="/oidc/sign-in?to=/admin">{words.signIn}</a>}
      >
        {words.noneHelp}
      </EmptyState>
    )
  return (
    <>
      <EmptyState heading="h1" title={words.none}>
        {words.noneHelp}
      </EmptyState>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          makeOrganisation(name).then(onMade, (failure: unknown) => setError(explainError(failure)))
        }}
      >
        <TextField
          label={words.name}
          value={name}
          required
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{words.make}</Button>
      </form>
    </>
  )
}
