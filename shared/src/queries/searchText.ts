/** Without accents and capitals, so that "ty" finds "Tŷ". */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of what somebody searches for. */
export const searchWords = (query: string): readonly string[] => foldText(query).split(/\s+/).filter(Boolean)
