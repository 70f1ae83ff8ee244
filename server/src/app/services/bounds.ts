/** Keys for programs of one person that stand at once, and the days that one lasts at most. */
export const KEYS_MAX = 50
export const KEY_DAYS_MAX = 366
/** Of one map. */
export const WEBHOOKS_MAX = 20
export const BASELINES_MAX = 500
