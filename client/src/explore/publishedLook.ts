import { createCoverage } from '@golden-thread/shared/coverage'
import type { StrategyMap } from '@golden-thread/shared/model'
import type { ExploredMap } from '@golden-thread/shared/protocol'
import type { LookInstead } from '../workspace/index.ts'

/** What the whole map bears out of what is worked out here from the part that is published. */
export interface Said {
  readonly findings: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
}

export const saidIn = ({ findings, claims }: Pick<ExploredMap, 'findings' | 'claims'>): Said => ({
  findings: new Set(findings),
  claims: new Set(claims),
})

/**
 * The published map with its coverage: a finding that is only there because something is not published ("S1 has no
 * lead") would not be true, and is left out, as the page leaves it out.
 */
export function createPublishedLook(map: () => StrategyMap, said: () => Said, today: string): LookInstead {
  const coverage = createCoverage(map(), today)
  let drawn = map()
  let shown = { drawn, before: null }
  // The same answer until there is another: screens ask again and again.
  const findings = keeping(coverage.findings, (all) => all.filter(({ id }) => said().findings.has(id)))
  const claims = keeping(coverage.claims, (all) => all.filter(({ element }) => said().claims.has(element)))
  return {
    coverage: { ...coverage, findings, claims },
    map: () => drawn,
    advance(_, touched) {
      drawn = map()
      shown = { drawn, before: null }
      coverage.advance(drawn, touched)
      return touched
    },
    shown: () => shown,
  }

  function keeping<All>(read: () => All, of: (all: All) => All): () => All {
    let last: { readonly all: All; readonly said: Said; readonly kept: All } | undefined
    return () => {
      const all = read()
      if (last?.all !== all || last.said !== said()) last = { all, said: said(), kept: of(all) }
      return last.kept
    }
  }
}
