import type { PlanItemRow } from './planItem.ts'

/** Items 30 to 37 of the National Policing Plan, in the words of Appendix 5: partnership to build a civil society. */
export const PARTNERSHIP: readonly PlanItemRow[] = [
  [
    'Engage more effectively in partnership working',
    'All local agencies – particularly those involved in CDRPs – should engage more effectively in partnership working.',
  ],
  [
    'How forces and authorities will contribute to crime reduction',
    'Local plans should identify how forces and authorities will contribute to crime reduction, both through their own efforts and by working in partnership with other agencies, and set appropriate local targets.',
  ],
  [
    'Clear strategy for combating drug misuse',
    'With the integration of, or close working between, CDRPs and Drug Action Teams local strategies and plans should now incorporate a clear strategy for combating drug misuse. Local public service agreements should support and enhance this process through links with local authorities and their partnerships with other agencies.',
  ],
  [
    'Resources from the BCU Fund',
    'Forces and police authorities gaining resources from the BCU Fund should set out priorities agreed with their local CDRPs, for the use of these monies.',
  ],
  [
    'New national standards for responding to non-emergency calls',
    'Forces and police authorities should be ready to implement the new national standards for responding to non-emergency calls as they are developed.',
  ],
  [
    'Introduction of CSOs and ACSOs',
    'Forces and authorities should consider how the introduction of CSOs and ACSOs could contribute to public reassurance and reflect any proposed arrangements in their annual policing plan.',
  ],
  [
    'Good practice for promoting community cohesion',
    'Forces should look to embed good practice for promoting community cohesion into all aspects of their work.',
  ],
  [
    'Initiatives to empower communities to contribute directly to crime reduction',
    'Forces are strongly encouraged to take part in initiatives to empower communities to contribute directly to crime reduction.',
  ],
]

/**
 * Items 38 to 51: making the most of police officers and support staff. Between items 42 and 43 the archived page has
 * "AN 2003 – 2006", which is the header of a page and no item.
 */
export const OFFICERS_AND_STAFF: readonly PlanItemRow[] = [
  [
    'Local targets for recruitment',
    'Chief officers and police authorities should set their own local targets for recruitment in their policing plans to ensure that the police officer strength increases achieved with the help of the CFF are maintained and that authorities qualify for all the continuation funding available from the CFF.',
  ],
  [
    'Reforms of police pay and conditions',
    'Senior officers should show the necessary leadership to drive forward the reforms of police pay and conditions.',
  ],
  [
    'Local targets for managing overtime',
    'Forces and police authorities should draw up local targets for managing overtime in consultation with HMIC and include these in their local plans.',
  ],
  [
    'Balance between police officers and custody support staff, escort staff and civilian investigators',
    'Chief officers and police authorities should examine the balance between police officers and custody support staff, escort staff and civilian investigators and set clear targets in their local plans for significantly increasing the proportion of officer time spent on frontline duties. In undertaking such an examination, chief officers should consider whether to confer on custody support staff the new powers introduced by the Police Reform Act.',
  ],
  [
    'Increased use of local volunteers',
    'Forces and authorities should examine the opportunities for making increased use of local volunteers.',
  ],
  [
    'Targets for reducing sickness absence',
    'Local policing plans should include targets for reducing sickness absence which will contribute to the national target.',
  ],
  [
    'Better management of ill-health retirement',
    'Local policing plans should take due account of the target set for forces in the better management of ill-health retirement.',
  ],
  [
    'Losses through transfer or resignation',
    'Where losses through transfer or resignation are a problem, local policing plans should identify measures to be taken to reduce them and the process for assessing the effectiveness of those measures.',
  ],
  [
    'Appropriate targets for minority ethnic officers',
    'Local policing plans should include appropriate targets for minority ethnic officers to contribute to overall national targets.',
  ],
  [
    'Aims of the Gender Agenda',
    'Forces and authorities should take full account of the aims of the Gender Agenda in their force HR plans.',
  ],
  [
    'Measures to improve leadership',
    'Chief constables and police authorities should ensure that these measures to improve leadership are fully integrated within their HR strategies.',
  ],
  [
    'Implementing integrated systems to a common standard',
    'Forces and authorities should set out in local policing plans their proposed arrangements for implementing integrated systems to a common standard in their policing area.',
  ],
  [
    'Prepare for the IPCC’s introduction in 2004',
    'Forces and authorities should review their procedures and ensure that their staff are properly trained to prepare for the IPCC’s introduction in 2004.',
  ],
  [
    'Delivery of priorities for 2003–04',
    'Chief officers and police authorities should plan for the delivery of priorities for 2003–04 against the resources set out in the local government funding plans published in December 2002, and finalised after consultation in the New Year; and plan for 2004–04 and 2005–06 on the basis of the indicative levels of funding set out in this Plan – while taking into account relevant determinations on Council Tax precepts.',
  ],
]
