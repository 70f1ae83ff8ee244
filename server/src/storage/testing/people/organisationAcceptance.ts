import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../store.ts'

/** What every store must do about organisations, their people and their maps. */
export function organisationAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`organisations in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      for (const id of ['anna', 'ben', 'cleo'])
        await store.access.addPerson({ id, name: id.toUpperCase(), colour: 'red', createdAt: 5 })
      await store.organisations.add(council, 'anna')
      await store.organisations.give('m', 'council', 6)
    })
    afterEach(() => store.close())
    const council = { id: 'council', name: 'Council', links: 'anyone', createdAt: 5 } as const
    const roles = async (person: string, map = 'm') =>
      (await store.access.grants(person, map)).map(({ role }) => role)
    const set = (person: string, role: 'administrator' | 'editor' | 'viewer') =>
      store.organisations.setMember({ organisation: 'council', person, role, at: 7 })

    it('[ORG2] lets members into every map of theirs, with what they are', async () => {
      const { organisations } = store
      await set('ben', 'editor')
      expect([await roles('anna'), await roles('ben'), await roles('cleo')]).toEqual([
        ['owner'],
        ['editor'],
        [],
      ])
      expect((await store.access.grants('ben')).map(({ map }) => map)).toEqual(['m'])
      expect(await organisations.ofPerson('ben')).toEqual([{ organisation: council, role: 'editor' }])
      await organisations.change('council', { name: 'City', links: 'members' })
      expect(await organisations.ownerOf('m')).toEqual({ ...council, name: 'City', links: 'members' })
      expect([await organisations.ownerOf('n'), await organisations.mapsOf('council')]).toEqual([
        undefined,
        ['m'],
      ])
      expect((await organisations.members('council')).map(({ person }) => person.id)).toEqual(['anna', 'ben'])
    })

    it('[ORG3] lets nobody take the last administrator away, not even two at once', async () => {
      const { organisations } = store
      expect(await organisations.removeMember('council', 'anna', 8)).toBe(false)
      expect(await set('anna', 'editor')).toBe(false)
      expect(await set('ben', 'administrator')).toBe(true)
      const both = ['anna', 'ben'].map((person) => organisations.removeMember('council', person, 8))
      expect((await Promise.all(both)).sort()).toEqual([false, true])
      expect(await organisations.members('council')).toHaveLength(1)
    })

    it('[ORG4] takes everything from whoever leaves that they came by, and links do not bring them back', async () => {
      const { access, organisations } = store
      await set('ben', 'editor')
      await access.addLink({ id: 'l', map: 'm', role: 'viewer', label: '', createdAt: 5 }, 'hash')
      for (const link of [null, 'l']) await access.addGrant({ person: 'ben', map: 'm', link, createdAt: 6 })
      await access.addGrant({ person: 'ben', map: 'own', link: null, createdAt: 6 })
      await organisations.addTeam({ id: 't', organisation: 'council', name: 'Team', createdAt: 6 })
      await organisations.joinTeam('t', 'ben', 6)
      expect(await organisations.removeMember('council', 'ben', 8)).toBe(true)
      await access.addGrant({ person: 'ben', map: 'm', link: 'l', createdAt: 9 })
      expect([await roles('ben'), await roles('ben', 'own')]).toEqual([[], ['owner']])
      expect(await organisations.wasMember('council', 'ben')).toBe(true)
      expect(await organisations.teams('council')).toEqual([{ id: 't', name: 'Team', members: [] }])
      await set('ben', 'viewer')
      expect(await organisations.wasMember('council', 'ben')).toBe(false)
      expect(await roles('ben')).toEqual(['viewer', 'viewer'])
    })

    it('[ORG5] counts links only for members where the organisation says so', async () => {
      const { access, organisations } = store
      await access.addLink({ id: 'l', map: 'm', role: 'editor', label: '', createdAt: 5 }, 'hash')
      for (const person of ['cleo', 'anna'])
        await access.addGrant({ person, map: 'm', link: 'l', createdAt: 6 })
      await access.addGrant({ person: 'cleo', map: 'm', link: null, createdAt: 6 })
      expect(await roles('cleo')).toEqual(['editor'])
      await organisations.change('council', { links: 'members' })
      expect([await roles('cleo'), (await roles('anna')).sort()]).toEqual([[], ['editor', 'owner']])
      expect((await access.entriesOf('m')).map(({ person }) => person.id)).toEqual(['anna'])
    })

    it('[ORG6] makes members of groups, for as long as they are in one', async () => {
      const { organisations } = store
      const group = (named: string, role: 'administrator' | 'editor' | 'viewer') =>
        organisations.setGroup({ organisation: 'council', group: named, role })
      await group('Strategy', 'editor')
      await group('All', 'viewer')
      expect(await organisations.setGroupsOf('ben', ['All', 'Strategy', 'Other'], 7)).toEqual(['council'])
      expect((await roles('ben')).sort()).toEqual(['editor', 'viewer'])
      expect(await organisations.setGroupsOf('ben', ['All', 'Strategy'], 8)).toEqual([])
      await organisations.setGroupsOf('ben', ['All'], 8)
      expect([await roles('ben'), await organisations.wasMember('council', 'ben')]).toEqual([
        ['viewer'],
        false,
      ])
      await group('All', 'editor')
      expect(await roles('ben')).toEqual(['editor'])
      expect(await organisations.removeGroup('council', 'All', 9)).toBe(true)
      expect([await roles('ben'), await organisations.wasMember('council', 'ben')]).toEqual([[], true])
      expect(await organisations.groups('council')).toEqual([
        { organisation: 'council', group: 'Strategy', role: 'editor' },
      ])
      await organisations.setGroupsOf('cleo', ['Strategy'], 9)
      await set('cleo', 'viewer')
      await organisations.setGroupsOf('cleo', [], 10)
      expect(await roles('cleo')).toEqual(['viewer'])
    })

    it('[ORG3] [ORG6] takes a group away from all at once, or from nobody where only it administrates', async () => {
      const { access, organisations } = store
      await organisations.setGroup({ organisation: 'council', group: 'IT', role: 'administrator' })
      for (const person of ['anna', 'cleo']) {
        await organisations.setGroupsOf(person, ['IT'], 7)
        await access.addGrant({ person, map: 'm', link: null, createdAt: 8 })
      }
      expect(await set('anna', 'viewer')).toBe(true)
      expect(await organisations.removeGroup('council', 'IT', 9)).toBe(false)
      expect((await organisations.groups('council')).map(({ group }) => group)).toEqual(['IT'])
      expect(await roles('cleo')).toEqual(['owner', 'owner'])
      await set('anna', 'administrator')
      expect(await organisations.removeGroup('council', 'IT', 10)).toBe(true)
      expect([await roles('cleo'), await organisations.wasMember('council', 'cleo')]).toEqual([[], true])
      expect([(await roles('anna')).sort(), await organisations.groups('council')]).toEqual([
        ['owner', 'owner'],
        [],
      ])
      expect(await organisations.removeGroup('council', 'IT', 11)).toBe(true)
    })

    it('[ORG7] lets teams into maps of their organisation, and of no other', async () => {
      const { organisations } = store
      await organisations.add({ ...council, id: 'nhs' }, 'anna')
      await set('ben', 'viewer')
      await organisations.addTeam({ id: 't', organisation: 'council', name: 'Team', createdAt: 6 })
      await organisations.joinTeam('t', 'ben', 6)
      await organisations.setTeamRole({ map: 'm', team: 't', role: 'editor', at: 7 })
      expect((await roles('ben')).sort()).toEqual(['editor', 'viewer'])
      expect(await organisations.teamsOn('m')).toEqual([{ team: 't', name: 'Team', role: 'editor' }])
      await organisations.give('other', 'nhs', 7)
      await organisations.setTeamRole({ map: 'other', team: 't', role: 'editor', at: 7 })
      expect(await roles('ben', 'other')).toEqual([])
      await organisations.leaveTeam('t', 'ben')
      expect(await roles('ben')).toEqual(['viewer'])
      await organisations.joinTeam('t', 'ben', 6)
      await organisations.removeTeam('council', 't')
      expect([await roles('ben'), await organisations.teams('council')]).toEqual([['viewer'], []])
      await organisations.give('m', 'nhs', 9)
      expect(await roles('ben')).toEqual([])
    })

    it('[ORG12] gives all that is kept of somebody, and forgets who they are, as a guest too', async () => {
      const { access, identities, personalData } = store
      const identity = {
        issuer: 'i',
        subject: 's',
        person: 'ben',
        email: '',
        tooManyGroups: false,
        signedInAt: 5,
      }
      await identities.keep(identity)
      await access.addSession({ hash: 'h', person: 'ben', createdAt: 7 })
      await access.addGrant({ person: 'ben', map: 'n', link: null, createdAt: 6 })
      await identities.join('cleo', 'ben')
      await set('ben', 'viewer')
      await store.organisations.setGroup({ organisation: 'council', group: 'All', role: 'viewer' })
      await store.organisations.setGroupsOf('ben', ['All'], 8)
      await store.organisations.addTeam({ id: 't', organisation: 'council', name: 'Team', createdAt: 6 })
      await store.organisations.joinTeam('t', 'ben', 9)
      expect(await personalData.of('ben')).toEqual({
        guests: [{ name: 'CLEO', createdAt: 5 }],
        comments: [],
        signatures: [],
        decisions: [],
        progress: [],
        baselines: [],
        holds: [],
        webhooks: [],
        resolutions: [],
        teams: [{ name: 'Team', at: 9 }],
        groups: [{ name: 'All', at: 8 }],
        edits: [],
        audit: [],
        entered: [{ map: 'n', at: 6 }],
        keys: [],
        sessions: [{ createdAt: 7 }],
      })
      await personalData.erase('ben', { name: 'Nobody', comments: 'taken away', at: 9 })
      expect([await identities.identityOf('ben'), await access.session('h')]).toEqual([undefined, undefined])
      expect(await access.namesOf(['cleo', 'ben', 'anna'])).toEqual(
        new Map([
          ['anna', 'ANNA'],
          ['ben', 'Nobody'],
          ['cleo', 'Nobody'],
        ]),
      )
      expect((await personalData.of('ben')).entered).toEqual([])
    })
  })
}
