export { attachment } from './attachment.ts'
export { readKey } from './bearer.ts'
export {
  baselineBody,
  boardBody,
  day,
  jsonBytes,
  keyBody,
  line,
  linkBody,
  nameBody,
  PERSON_NAME_CHARS_MAX,
  readBody,
  roleBody,
  signatureBody,
  titleBody,
} from './body.ts'
export { formatAsked, idsOf, noFormat } from './formatAsked.ts'
export { headers } from './headers.ts'
export { limitBodies } from './importLimit.ts'
export { inPieces, takesGzip } from './inPieces.ts'
export { conditional, isKnown, knownAlready } from './known/index.ts'
export { asAtAsked, dayAsked, timelineAsked } from './lookAsked.ts'
export { type MapAccess, mayMakeMaps, requireAccess, requireCreator, rolesOf } from './mapAccess.ts'
export { onError } from './onError.ts'
export { oneLine } from './oneLine.ts'
export { errorPage, PAGE_CSS, page } from './page.ts'
export { plainText } from './plainText.ts'
export { linkUrl, publicUrl } from './publicUrl.ts'
export { type RateLimitOptions, rateLimit } from './rateLimit.ts'
export { RequestRefused } from './refused.ts'
export { reportAsked } from './reportAsked.ts'
export { fromOurPages, sameOrigin } from './sameOrigin.ts'
export { asking, beginSession, endSession, readSession, signedIn } from './session.ts'
export { withUpgradeRefusals } from './upgradeRefusal.ts'
export { whereAsked } from './whereAsked.ts'
