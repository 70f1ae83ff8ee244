import type { SavedView } from '../../model/index.ts'

/** A saved view as documents and files keep it: there the view filter has the name that it had in their first versions. */
export type StoredView = Omit<SavedView, 'filter'> & { readonly lens: string }

export function storedView({ filter, ...view }: SavedView): StoredView {
  return { ...view, lens: filter }
}
