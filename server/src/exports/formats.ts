import { archimate } from './archimate.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { elementsCsv } from './elementsCsv.ts'
import type { Format } from './format.ts'
import { graphml } from './graphml.ts'
import { html } from './html.ts'
import { jsonCanvas } from './jsonCanvas.ts'
import { linksCsv } from './linksCsv.ts'
import { mapJson } from './mapJson.ts'
import { mapXlsx } from './mapXlsx.ts'
import { markdown } from './markdown.ts'
import { paperJson } from './paperJson.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { svg } from './svg.ts'
import { xlsx } from './xlsx.ts'

/** Every format there is, in the order in which they are offered. A new one is a file beside this one, and a line here. */
export const formats: readonly Format[] = [
  docx,
  pdf,
  xlsx,
  csv,
  html,
  markdown,
  paperJson,
  mapJson,
  mapXlsx,
  elementsCsv,
  linksCsv,
  archimate,
  graphml,
  jsonCanvas,
  png,
  svg,
]

/** What is read from its front to its end can be taken away as these: there is no table or record to make of it. */
export const documentFormats: readonly string[] = formats
  .filter(({ takes, family }) => takes === 'paper' && family === 'document')
  .map(({ id }) => id)

export const formatOf = <Takes extends Format['takes']>(takes: Takes, id: string) =>
  formats.find(
    (format): format is Extract<Format, { takes: Takes }> => format.takes === takes && format.id === id,
  )
