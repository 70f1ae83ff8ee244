import type { PlanItemRow } from './planItem.ts'

/** Items 1 to 29 of the National Policing Plan, in the words of Appendix 5: tackling crime effectively. */
export const TACKLING_CRIME: readonly PlanItemRow[] = [
  [
    'Strategy for tackling youth nuisance and anti-social behaviour',
    'Chief officers and police authorities should include in their local plans a strategy for tackling youth nuisance and anti-social behaviour taking account of the forthcoming white paper and legislation. In formulating and implementing the strategy forces should work closely with Crime and Disorder Reduction Partnerships (CDRPs). Plans should cover all aspects of the problem from responding to reports of anti-social behaviour incidents to fundamental problem solving.',
  ],
  [
    'Full use of officers, special constables, CSOs and other members of the extended police family',
    'Chief officers should make full use of officers, special constables, CSOs and other members of the extended police family as part of the force’s response to anti-social behaviour.',
  ],
  [
    'Best use of all the available tools for tackling anti-social behaviour',
    'Forces should make best use of all the available tools for tackling anti-social behaviour, including Anti-Social Behaviour Orders (ASBOs), Anti-Social Behaviour Contracts, fixed-penalty notices, the powers to seize vehicles being used in a manner causing alarm and the powers to take action against badly run pubs and clubs.',
  ],
  [
    'How forces and authorities will contribute to crime reduction',
    'Local plans should identify how forces and authorities will contribute to crime reduction, both through their own efforts and by working in partnership with other agencies, and set appropriate local targets.',
  ],
  [
    'Three-year targets for reducing vehicle crime, burglary and robbery',
    'Local plans must include three-year targets for reducing vehicle crime, burglary and robbery against which the contribution of each force to meeting the national targets in these areas can be measured. Local targets will need to be particularly challenging where force (or individual BCU) performance is demonstrably below that of comparable forces or BCUs.',
  ],
  [
    'Policies to deal with repeat victimisation',
    'Forces should develop policies to deal with repeat victimisation, in conjunction with local partners.',
  ],
  [
    'Best practice emanating from the Street Crime Initiative',
    'In formulating their strategies for reducing crime, all forces and authorities should apply the best practice emanating from the Street Crime Initiative. The 10 forces taking part in the Initiative should maintain momentum to achieve the target of a 14% reduction in robbery from 1999-2000 to 2005.',
  ],
  [
    'Programmes to identify and manage drug involved offenders',
    'Chief officers and police authorities should develop effective programmes to identify and manage drug involved offenders (for example through arrest referral or drug testing at charge) and to tackle drug related crime, including the supply of drugs and in particular Class A drugs.',
  ],
  [
    'Information and intelligence systems to identify trends in relation to illegally held firearms',
    'Forces should develop accurate information and intelligence systems to identify trends in relation to illegally held firearms and consider running specific initiatives in partnership with community leaders and local service providers to tackle firearms-related crime.',
  ],
  [
    'Respond quickly and effectively to domestic violence incidents',
    'Chief officers and police authorities should have effective strategies and procedures in place to respond quickly and effectively to domestic violence incidents, including incorporating in their violent crime strategies and adopting best practice.',
  ],
  [
    'Disrupting organised criminal groups',
    'Local policing plans should reflect the importance of disrupting organised criminal groups. Local targets, set with guidance from NCIS, should contribute to the national targets on the supply of Class A drugs and on disrupting organised criminal enterprises.',
  ],
  [
    'Maximum use of the new powers available in the Proceeds of Crime Act',
    'Chief Officers and police authorities should make clear in their plans how they will make maximum use of the new powers available in the Proceeds of Crime Act to attack the assets of local criminals – including those involved in drug dealing and supply.',
  ],
  [
    'NIM should be implemented in all forces',
    'NIM should be implemented in all forces to commonly accepted minimum standards by April 2004 at the latest; the arrangements for implementation should be set out in local policing plans.',
  ],
  [
    'Implementation of the Bureaucracy Taskforce’s recommendations',
    'Forces and authorities should ensure in their local plans that the maximum efficiency gains are being derived from the implementation of the Bureaucracy Taskforce’s recommendations.',
  ],
  [
    'Capacity to tackle all crimes effectively',
    'Forces should develop existing officers and new recruits to achieve the necessary competencies, and employ support staff with appropriate skills and experience, to ensure that they have the capacity to tackle all crimes effectively.',
  ],
  [
    'Sufficient resources are invested to deliver and optimise the use of key technologies',
    'Forces should ensure sufficient resources are invested to deliver and optimise the use of key technologies.',
  ],
  [
    'Closer working relationship with the CPS and the courts',
    'The service must develop a closer working relationship with the CPS and the courts to improve case preparation and case management. Police and CPS staff should be brought together in single administrative units where this is not already happening.',
  ],
  [
    'LCJB target of increasing the number of offences brought to justice by 5%',
    'For 2003-04, every police force must contribute effectively to their LCJB target of increasing the number of offences brought to justice by 5%.',
  ],
  [
    'Local inter-agency “Narrowing the Justice Gap” plan',
    'By 31 January 2003 police and other local CJS services, working through the emerging criminal justice boards, should develop a local inter-agency “Narrowing the Justice Gap” plan which identifies three or four priority areas for action to improve the number of offences brought to justice, one of which must be implementation of the Persistent Offender Scheme.',
  ],
  [
    'Combating persistent offenders at local level',
    'As part of their involvement in the Persistent Offender Scheme, chief officers and police authorities should include clear strategies in their own policing plans for combating persistent offenders at local level.',
  ],
  [
    'Measures to deal with persistent offenders',
    'In developing measures to deal with persistent offenders, forces and police authorities should consult and work closely with local partners particularly CDRPs and Victim Support.',
  ],
  [
    'Needs of victims',
    'Local policing strategies should address the needs of victims particularly, but not exclusively, in their capacity as witnesses.',
  ],
  [
    'Local contingency plans to deal with terrorist incidents',
    'Local contingency plans to deal with terrorist incidents should be regularly reviewed and close contact maintained with the Metropolitan Police and national agencies.',
  ],
  [
    'Information sharing and partnership working with other agencies dealing with child protection',
    'Forces should also strengthen their arrangements for information sharing and partnership working with other agencies dealing with child protection, including the relationship between Multi-Agency Public Protection Panels and Area Child Protection Committees.',
  ],
  [
    'Child protection strategies',
    'Chief officers and police authorities should ensure that their policing plans include child protection strategies.',
  ],
  [
    'Police officers and other staff working in this area are carefully selected and trained',
    'Chief officers should ensure that police officers and other staff working in this area are carefully selected and trained in the very special problems posed by investigating crimes of this nature.',
  ],
  [
    'Strategies for reducing deaths and injuries on the roads',
    'Forces and authorities should include in their local policing plans targeted and intelligence led strategies for reducing deaths and injuries on the roads and achieving a safe environment for all road users.',
  ],
  [
    'Tackle alcohol-related crime effectively',
    'Chief officers should work closely with local partners to tackle alcohol-related crime effectively.',
  ],
  [
    'Relevant points from the July 2002 action plan on rape',
    'Chief officers should ensure that relevant points from the July 2002 action plan on rape are being implemented.',
  ],
]
