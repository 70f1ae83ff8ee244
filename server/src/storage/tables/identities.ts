import type { StoredPerson } from '../accessStorage.ts'
import type { IdentityStorage, KeptTokens, SignInUnderWay, StoredIdentity } from '../identityStorage.ts'
import type { Sql, SqlValue } from './sql.ts'

/** Who people are in the directory of their body, and sign-ins that are under way. */
export function createIdentityStorage(sql: Sql): IdentityStorage {
  /** Whoever signed in last comes first. */
  const identitiesWhere = async (where: string, value: SqlValue): Promise<readonly StoredIdentity[]> => {
    const rows = await sql.all<Omit<StoredIdentity, 'tooManyGroups'> & { many: number }>(
      `SELECT issuer, subject, person, email, too_many_groups AS many, signed_in_at AS "signedInAt"
       FROM identities WHERE ${where} ORDER BY signed_in_at DESC`,
      value,
    )
    return rows.map(({ many, ...rest }) => ({ ...rest, tooManyGroups: many === 1 }))
  }
  return {
    async begin({ state, browser, nonce, verifier, goTo, at }, forgetBefore) {
      await sql.write([
        { text: 'DELETE FROM sign_ins WHERE at < ?', values: [forgetBefore] },
        {
          text: 'INSERT INTO sign_ins (state, browser, nonce, verifier, go_to, at) VALUES (?, ?, ?, ?, ?, ?)',
          values: [state, browser, nonce, verifier, goTo, at],
        },
      ])
    },
    async take(state) {
      const [row] = await sql.all<SignInUnderWay>(
        'SELECT state, browser, nonce, verifier, go_to AS "goTo", at FROM sign_ins WHERE state = ?',
        state,
      )
      // Whoever takes the row away has it; another node may be at it too.
      const [taken = 0] = await sql.write([{ text: 'DELETE FROM sign_ins WHERE state = ?', values: [state] }])
      return taken > 0 ? row : undefined
    },
    async useToken(id, until, now) {
      const [, added = 0] = await sql.write([
        { text: 'DELETE FROM used_tokens WHERE until < ?', values: [now] },
        {
          text: 'INSERT INTO used_tokens (id, until) VALUES (?, ?) ON CONFLICT DO NOTHING',
          values: [id, until],
        },
      ])
      return added > 0
    },
    async personOf(issuer, subject) {
      const [row] = await sql.all<StoredPerson>(
        `SELECT people.id, name, colour, people.created_at AS "createdAt"
         FROM identities JOIN people ON people.id = identities.person WHERE issuer = ? AND subject = ?`,
        issuer,
        subject,
      )
      return row
    },
    identityOf: async (person) => (await identitiesWhere('person = ?1', person))[0],
    async ofPeople(people) {
      const found = await identitiesWhere(`person IN (${sql.listed('?1')})`, JSON.stringify(people))
      return new Map(found.toReversed().map((one) => [one.person, one]))
    },
    ofEmail: async (email) => (await identitiesWhere('email = ?1', email))[0],
    async keep({ issuer, subject, person, email, tooManyGroups, signedInAt }) {
      await sql.write([
        {
          text: `INSERT INTO identities (issuer, subject, person, email, too_many_groups, signed_in_at)
                 VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (issuer, subject) DO UPDATE SET person = excluded.person,
                 email = excluded.email, too_many_groups = excluded.too_many_groups, signed_in_at = excluded.signed_in_at`,
          values: [issuer, subject, person, email, tooManyGroups ? 1 : 0, signedInAt],
        },
      ])
    },
    async join(guest, person) {
      await sql.write([
        {
          text: `INSERT INTO grants (person, map, link, role, at)
                 SELECT CAST(?2 AS TEXT), map, link, role, at FROM grants WHERE person = ?1 ON CONFLICT DO NOTHING`,
          values: [guest, person],
        },
        { text: 'DELETE FROM grants WHERE person = ?', values: [guest] },
        { text: 'UPDATE keys SET person = ?2 WHERE person = ?1', values: [guest, person] },
        { text: 'DELETE FROM sessions WHERE person = ?', values: [guest] },
        { text: 'UPDATE people SET joined = ?2 WHERE id = ?1', values: [guest, person] },
      ])
    },
    async keepTokens({ session, sealed, askedAt }) {
      await sql.write([
        {
          text: `INSERT INTO directory_tokens (session, sealed, asked_at) VALUES (?, ?, ?)
                 ON CONFLICT (session) DO UPDATE SET sealed = excluded.sealed, asked_at = excluded.asked_at`,
          values: [session, sealed, askedAt],
        },
      ])
    },
    async dueTokens(asked, begun) {
      await sql.write([
        {
          text: `DELETE FROM directory_tokens WHERE NOT EXISTS
                 (SELECT 1 FROM sessions WHERE hash = session AND created_at >= ?)`,
          values: [begun],
        },
      ])
      return sql.all<KeptTokens & { person: string }>(
        `SELECT session, person, sealed, asked_at AS "askedAt" FROM directory_tokens
         JOIN sessions ON hash = session WHERE asked_at <= ? ORDER BY asked_at, session`,
        asked,
      )
    },
    async claimTokens({ session, askedAt }, now) {
      const [claimed = 0] = await sql.write([
        {
          text: 'UPDATE directory_tokens SET asked_at = ?3 WHERE session = ?1 AND asked_at = ?2',
          values: [session, askedAt, now],
        },
      ])
      return claimed > 0
    },
    async endSessions({ issuer, subject = null, sid = null }) {
      const rows = await sql.all<{ hash: string; person: string }>(
        `SELECT hash, sessions.person FROM sessions JOIN identities ON identities.person = sessions.person
           AND identities.issuer = sessions.issuer
         WHERE sessions.issuer = ?1 AND (CAST(?2 AS TEXT) IS NULL OR subject = ?2)
           AND (CAST(?3 AS TEXT) IS NULL OR sid = ?3)`,
        issuer,
        subject,
        sid,
      )
      await sql.write([
        {
          text: `DELETE FROM sessions WHERE hash IN (${sql.listed('?1')})`,
          values: [JSON.stringify(rows.map(({ hash }) => hash))],
        },
      ])
      return rows
    },
  }
}
