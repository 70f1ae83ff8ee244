import type { ElementRow } from '../content/index.ts'

const source = (
  code: string,
  title: string,
  availability: string,
  summary: string,
  paragraph: string,
  quotation: string,
): ElementRow => ({
  code,
  title,
  fields: { availability, summary, paragraphs: paragraph },
  says: [[paragraph, quotation]],
})

const MISSING = 'Missing from the archived page'
const THERE = 'In the archived page'
const NAMED = 'Named, not attached'
const TO_COME = 'Still to be written'

export const SOURCES: readonly ElementRow[] = [
  source(
    'Z1',
    'Appendix 1: the Corporate Strategy (missing)',
    MISSING,
    'With a description of each priority, and how the outcomes are to be achieved.',
    '9',
    'More details about how the outcomes will be achieved are contained in the Corporate Strategy at Appendix 1.',
  ),
  source(
    'Z2',
    'Appendix 2: proposals beside the strategic outcomes (missing)',
    MISSING,
    'The matrix that this map reconstructs.',
    '34',
    'The Service Review proposals are summarised in Appendix 2 alongside the strategic outcomes',
  ),
  source(
    'Z3',
    'Appendix 3: overview of the medium term financial plan',
    THERE,
    'Thirteen lines by three years: 37 figures, and two that are blank.',
    '41',
    'A current financial overview is attached at Appendix 3.',
  ),
  source(
    'Z4',
    'Appendix 4: how Management Board operates (missing)',
    MISSING,
    'An illustration.',
    '44',
    'An illustration of the major components of the Management Board operating framework is attached at Appendix 4.',
  ),
  source(
    'Z5',
    'Appendix 5: biography of Stephen Rimmer',
    THERE,
    'Up to his post in the Home Office.',
    '45',
    'A short biography of Stephen Rimmer is attached at Appendix 5.',
  ),
  source(
    'Z6',
    'Paper to the MPA Finance Committee of 15 September',
    NAMED,
    'The one background paper.',
    'E',
    'MPA Finance Committee paper 15 September',
  ),
  source(
    'Z7',
    'More detailed financial information',
    TO_COME,
    'Costs, benefits and savings of the proposals.',
    '37',
    'It is intended that more detailed financial information will follow in due course',
  ),
  source(
    'Z8',
    'Detailed business cases',
    TO_COME,
    'One for each proposal.',
    '43',
    'Detailed business cases will follow that support each proposal',
  ),
  source(
    'Z9',
    'Risk register',
    NAMED,
    'Said to hold the risks of section C.',
    'C',
    'The risks identified above have been entered into a risk register',
  ),
]
