import type { Me } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { Asked, Fact, Facts, PagePart, PlainPage, useAsked } from '../access/index.ts'
import { fetchMe, fetchMyData, MY_DATA, type MyData, removeMember } from '../api/index.ts'
import { shellWords } from '../text/index.ts'
import { EmptyState, LinkButton } from '../ui/index.ts'
import styles from './Account.module.css'
import { Erase } from './Erase.tsx'
import { accountWords as words } from './text.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const PLACES = Object.keys(words.placeNames) as (keyof typeof words.placeNames)[]

async function fetchAll(): Promise<{ me: Me; data: MyData | null }> {
  const me = await fetchMe()
  return { me, data: me.person ? await fetchMyData() : null }
}

/** Who one is here, what one belongs to, what is kept of one, and being forgotten: for guests too. */
export function Account() {
  const { data: all, error, act } = useAsked(useCallback(fetchAll, []))
  const [kept, setKept] = useState<readonly string[]>()
  useEffect(() => {
    document.title = `${words.title} – ${shellWords.product}`
  }, [])
  const person = all?.me.person
  const data = kept ? null : all?.data
  return (
    <PlainPage
      product={shellWords.product}
      placesLabel={words.places}
      places={data ? PLACES.map((id) => ({ id, word: words.placeNames[id] })) : []}
    >
      {error && <p role="alert">{error}</p>}
      {!all && !error && <p>{words.loading}</p>}
      {kept && <Erased kept={kept} />}
      {all && !person && !kept && <SignedOut me={all.me} />}
      {all && data && person && (
        <>
          <h1>{words.title}</h1>
          <You me={all.me} data={data} />
          <Organisations
            me={all.me}
            onLeave={(organisation) => void act(() => removeMember(organisation, person.id), words.left)}
          />
          <Data data={data} />
          <Erase onErased={setKept} />
        </>
      )}
    </PlainPage>
  )
}

function SignedOut({ me }: { me: Me }) {
  return (
    <EmptyState
      heading="h1"
      title={words.signedOut}
      action={me.directory && <a href="/oidc/sign-in?to=/account">{words.signIn}</a>}
    >
      {words.signedOutHelp}
    </EmptyState>
  )
}

function Erased({ kept }: { kept: readonly string[] }) {
  return (
    <EmptyState heading="h1" title={words.erased}>
      <p>{words.erasedHelp}</p>
      <ul className={styles.stays}>
        {kept.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </EmptyState>
  )
}

function You({ me: { person }, data: { identity, guests } }: { me: Me; data: MyData }) {
  return (
    <PagePart id="you" title={words.you}>
      <Facts>
        <Fact name={words.name}>{person?.name}</Fact>
        {identity?.email && <Fact name={words.email}>{identity.email}</Fact>}
        <Fact name={words.kind}>
          {identity ? words.byDirectory(day.format(identity.signedInAt)) : words.byLink}
        </Fact>
      </Facts>
      {guests.length > 0 && (
        <>
          <h3>{words.guests}</h3>
          <p className={styles.quiet}>{words.guestsHelp}</p>
          <ul className={styles.rows}>
            {guests.map(({ name, createdAt }) => (
              <li key={createdAt}>{words.guest(name, day.format(createdAt))}</li>
            ))}
          </ul>
        </>
      )}
    </PagePart>
  )
}

function Organisations({
  me: { organisations = [] },
  onLeave,
}: {
  me: Me
  onLeave: (organisation: string) => void
}) {
  return (
    <PagePart id="organisations" title={words.organisations} help={words.organisationsHelp}>
      {organisations.length === 0 && <p>{words.none}</p>}
      {organisations.length > 0 && (
        <ul className={styles.rows}>
          {organisations.map(({ id, name, role }) => (
            <li key={id} tabIndex={-1}>
              <span className={styles.label}>
                {role === 'administrator' ? <a href="/admin">{name}</a> : name}{' '}
                <small>{words.role(role)}</small>
              </span>
              <Asked
                word={words.leave}
                name={words.leaveWhat(name)}
                question={words.sureLeave(name)}
                onYes={() => onLeave(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </PagePart>
  )
}

function Data({ data }: { data: MyData }) {
  const counts = {
    edits: data.edits.reduce((sum, { count }) => sum + count, 0),
    comments: data.comments.length,
    signatures: data.signatures.length,
    decisions: data.decisions.length,
    keys: data.keys.length,
    sessions: data.sessions.length,
  }
  const names = Object.keys(counts) as (keyof typeof counts)[]
  return (
    <PagePart id="data" title={words.data} help={words.dataHelp}>
      <Facts>
        {names.map((name) => (
          <Fact key={name} name={words.counts[name]}>
            {counts[name].toLocaleString('en-GB')}
          </Fact>
        ))}
      </Facts>
      <LinkButton href={MY_DATA} download>
        {words.download}
      </LinkButton>
    </PagePart>
  )
}
