import { type Format, jsonBytes } from './format.ts'

/** The paper as the list of blocks that it is, for programs: elements, notes and sources are told by type and id. */
export const paperJson: Format = {
  id: 'paper.json',
  label: 'JSON',
  description: 'The paper for programs',
  extension: 'paper.json',
  family: 'data',
  mediaType: 'application/json; charset=utf-8',
  takes: 'paper',
  write: (paper) => jsonBytes({ format: 'golden-thread-paper', version: 1, ...paper }),
}
