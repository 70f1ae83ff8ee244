import {
  type ImportReport,
  importModel,
  importPaper,
  importPlanned,
  importTables,
} from '@golden-thread/shared/imports'
import { useEffect, useState } from 'react'
import { useWorkspace, type Workspace } from '../../workspace/index.ts'
import type { Intents, Job, PlanKind } from './job.ts'
import { createPlanner, type Planner } from './planner.ts'
import { PLANNED_HERE_MOST } from './usePlan.ts'

/** So often a plan is made again because others changed what it rests on; then it is made here, in one go. */
const TRIES_MOST = 3

/** Brings something into the map that is open: one step of undo, in the map as it is when it is done. */
export interface BringIn {
  /** How far it is, from 0 to 1; undefined while nothing is brought in. */
  readonly share: number | undefined
  /** The report, or undefined where nothing came of it; why not has been said. */
  bring<K extends PlanKind>(kind: K, intent: Intents[K], size: number): Promise<ImportReport | undefined>
}

export function useBringIn(): BringIn {
  const workspace = useWorkspace()
  const [planner] = useState<Planner>(() => createPlanner())
  const [share, setShare] = useState<number>()
  useEffect(() => () => planner.stop(), [planner])
  return {
    share,
    async bring(kind, intent, size) {
      if (size <= PLANNED_HERE_MOST) return bringHere(workspace, kind, intent)
      setShare(0)
      try {
        return await bringFromBeside({ workspace, planner, kind, intent, told: setShare })
      } finally {
        setShare(undefined)
      }
    },
  }
}

/** Planned and written in one go. */
function bringHere<K extends PlanKind>(
  workspace: Workspace,
  kind: K,
  intent: Intents[K],
): ImportReport | undefined {
  const command = COMMANDS[kind] as typeof importTables
  const done = workspace.edit(command, intent as Intents['tables'])
  return done.ok ? done.value.report : undefined
}

const COMMANDS = { tables: importTables, paper: importPaper, model: importModel } as const

/** Planned beside the page against the map as it is, and written where the map still says what the plan rests on. */
async function bringFromBeside<K extends PlanKind>({
  workspace,
  planner,
  kind,
  intent,
  told,
}: {
  workspace: Workspace
  planner: Planner
  kind: K
  intent: Intents[K]
  told: (share: number) => void
}): Promise<ImportReport | undefined> {
  for (let tries = 0; tries < TRIES_MOST; tries++) {
    const { map } = workspace.state.get()
    const context = { by: workspace.me.name, at: Date.now() }
    const job: Job<K> = { kind, map, intent, context, wantsChange: true }
    const plan = await planner.plan(job, told)
    // It was ended: the dialog is closed.
    if (!plan) return undefined
    if (!plan.ok || !plan.value.change) break
    const { change, label, report } = plan.value
    const done = workspace.edit(importPlanned, { change, label, report, from: map })
    if (done.ok) return report
    if (done.error.code !== 'unchanged') return undefined
  }
  return bringHere(workspace, kind, intent)
}
