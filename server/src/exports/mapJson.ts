import { toPlain } from '@golden-thread/shared/document'
import { type Format, jsonBytes } from './format.ts'

/** The whole map, in the format "golden-thread-map" that any server of ours reads again. */
export const mapJson: Format = {
  id: 'json',
  label: 'JSON',
  description: 'The whole map as a file',
  extension: 'json',
  family: 'data',
  mediaType: 'application/json; charset=utf-8',
  takes: 'map',
  isWhole: true,
  comesBack: true,
  write: (map) => jsonBytes(toPlain(map)),
}
