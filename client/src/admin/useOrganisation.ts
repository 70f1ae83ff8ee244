import type { GroupSummary, MapSummary, MemberSummary, TeamSummary } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { explainError, fetchGroups, fetchMembers, fetchOwnedMaps, fetchTeams } from '../api/index.ts'
import { toast } from '../ui/index.ts'

export interface OrganisationData {
  readonly members: readonly MemberSummary[]
  readonly groups: readonly GroupSummary[]
  readonly teams: readonly TeamSummary[]
  readonly maps: readonly MapSummary[]
}

/** All that the page shows of an organisation, and a way to change it: what was refused is said, and all is read again. */
export function useOrganisation(id: string) {
  const [data, setData] = useState<OrganisationData>()
  const load = useCallback(async () => {
    try {
      const [members, groups, teams, maps] = await Promise.all([
        fetchMembers(id),
        fetchGroups(id),
        fetchTeams(id),
        fetchOwnedMaps(id),
      ])
      setData({ members, groups, teams, maps })
    } catch (error) {
      toast({ text: explainError(error), tone: 'problem' })
    }
  }, [id])
  useEffect(() => {
    void load()
  }, [load])
  const change = async (doIt: () => Promise<unknown>): Promise<boolean> => {
    let done = true
    try {
      await doIt()
    } catch (error) {
      toast({ text: explainError(error), tone: 'problem' })
      done = false
    }
    await load()
    return done
  }
  return { data, change }
}

export type Changing = ReturnType<typeof useOrganisation>['change']
