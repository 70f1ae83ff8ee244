/** A word with its article, by how it begins when it is said: "an outcome", "a user need", "an hour". */
export const withArticle = (noun: string): string => `${isSoftStart(noun.trim()) ? 'an' : 'a'} ${noun}`

/** "European", "unit" and "one-off" begin with a consonant when they are said, and "hour" does not. */
function isSoftStart(word: string): boolean {
  if (/^(?:eu|ewe|uni(?!n|m)|us[aeiu]|ut[ei]l?|ub|ur[ai]|one\b|once\b)/i.test(word)) return false
  if (/^(?:hour|honest|honour|heir)/i.test(word)) return true
  // Letters that are said one by one: "an SLA", "an NHS trust", "a KPI".
  if (/^[A-Z]{2,}\b/.test(word)) return /^[AEFHILMNORSX]/.test(word)
  return /^[aeiou]/i.test(word)
}
