export interface PlanRow {
  readonly title: string
  readonly alias?: string
  readonly summary?: string
  /** Words of Appendix 5 that name it. */
  readonly says: string
  /** By the number of the item, the words in which it names this plan. */
  readonly holds: Readonly<Record<number, string>>
}

/** The plans that items of the national plan name in their own words, and the strategy in which all are "likely to feature". */
export const PLANS: readonly PlanRow[] = [
  {
    title: 'Local policing plan',
    alias: 'local plan, policing plan, annual policing plan',
    summary: 'Items call it "local plans", "policing plans", "their plans" and "annual policing plan".',
    says: 'local policing plans as set out below',
    holds: {
      1: 'should include in their local plans a strategy',
      4: 'Local plans should identify how forces and authorities will contribute to crime reduction',
      5: 'Local plans must include three-year targets',
      11: 'Local policing plans should reflect the importance of disrupting organised criminal groups',
      12: 'should make clear in their plans how they will make maximum use of the new powers',
      13: 'the arrangements for implementation should be set out in local policing plans',
      14: 'should ensure in their local plans that the maximum efficiency gains are being derived',
      20: 'should include clear strategies in their own policing plans',
      25: 'should ensure that their policing plans include child protection strategies',
      27: 'should include in their local policing plans targeted and intelligence led strategies',
      31: 'Local plans should identify how forces and authorities will contribute to crime reduction',
      35: 'reflect any proposed arrangements in their annual policing plan',
      38: 'should set their own local targets for recruitment in their policing plans',
      40: 'include these in their local plans',
      41: 'set clear targets in their local plans',
      43: 'Local policing plans should include targets for reducing sickness absence',
      44: 'Local policing plans should take due account of the target set for forces',
      45: 'local policing plans should identify measures to be taken to reduce them',
      46: 'Local policing plans should include appropriate targets for minority ethnic officers',
      49: 'should set out in local policing plans their proposed arrangements',
    },
  },
  {
    title: 'Local policing strategies',
    says: 'Local policing strategies should address the needs of victims',
    holds: { 22: 'Local policing strategies should address the needs of victims' },
  },
  {
    title: 'Strategies for reducing crime',
    says: 'In formulating their strategies for reducing crime',
    holds: {
      7: 'In formulating their strategies for reducing crime, all forces and authorities should apply the best practice',
    },
  },
  {
    title: 'Violent crime strategies',
    says: 'incorporating in their violent crime strategies',
    holds: { 10: 'including incorporating in their violent crime strategies and adopting best practice' },
  },
  {
    title: 'Local inter-agency “Narrowing the Justice Gap” plan',
    says: 'a local inter-agency “Narrowing the Justice Gap” plan',
    holds: { 19: 'should develop a local inter-agency “Narrowing the Justice Gap” plan' },
  },
  {
    title: 'Local contingency plans',
    says: 'Local contingency plans to deal with terrorist incidents',
    holds: {
      23: 'Local contingency plans to deal with terrorist incidents should be regularly reviewed',
    },
  },
  {
    title: 'Local strategies and plans of CDRPs and Drug Action Teams',
    says: 'CDRPs and Drug Action Teams local strategies and plans',
    holds: {
      32: 'local strategies and plans should now incorporate a clear strategy for combating drug misuse',
    },
  },
  {
    title: 'Force HR plans',
    says: 'their force HR plans',
    holds: { 47: 'should take full account of the aims of the Gender Agenda in their force HR plans' },
  },
  {
    title: 'HR strategies',
    says: 'their HR strategies',
    holds: {
      48: 'should ensure that these measures to improve leadership are fully integrated within their HR strategies',
    },
  },
  {
    title: 'MPA/MPS strategy',
    summary: 'It "must be consistent with the NPP"; which items will be in it is not said.',
    says: 'Work is ongoing to develop the MPA/MPS strategy',
    holds: {},
  },
]
