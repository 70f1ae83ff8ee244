import type { RegisterCell } from '@golden-thread/shared/queries'

/** How wide a column is at least, in rem, by what stands in it. */
export function columnRem(column: RegisterCell): number {
  switch (column.type) {
    case 'code':
      return 5
    case 'title':
      return 18
    case 'period':
      return 8
    case 'kind':
    case 'verdict':
      return 8
    case 'path':
      return 15
    case 'field':
      return FIELDS[column.like.type] ?? 10
  }
}

const FIELDS: Partial<Record<string, number>> = { longtext: 24, text: 13, reference: 13, url: 14, test: 14 }
