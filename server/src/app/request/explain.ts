import { never } from '@golden-thread/shared/result'
import type { Refused } from './refused.ts'

/** The sentence for each code; it says what to do next. */
export function explain(refused: Refused): string {
  switch (refused.code) {
    case 'not-signed-in':
      return 'You are not signed in. Open the link to the map that you were given.'
    case 'no-directory':
      return 'Nobody signs in here, because this server has no directory. Open the link to the map that you were given.'
    case 'directory-unreachable':
      return 'The directory of your organisation cannot be reached, or does not answer as it should, so nobody can sign in at the moment. Try again in a minute; if that fails, tell whoever runs the server.'
    case 'directory-declined':
      return 'The directory of your organisation did not sign you in. Try again, or ask your IT team whether you may use Golden Thread.'
    case 'sign-in-refused':
      return 'What the directory answered could not be trusted (forged, expired, or meant for somebody else), so you were not signed in. Sign in again; if that fails too, tell whoever runs the server.'
    case 'sign-in-over':
      return 'This sign-in was ended already, took longer than ten minutes, or was begun in another browser. Go to your maps and sign in again.'
    case 'logout-refused':
      return 'This logout token is not one of the directory, is over, or was used before, so nobody was signed out. Send a fresh one.'
    case 'name-from-directory':
      return 'Your name comes from the directory of your organisation. Have it changed there, then sign in again.'
    case 'organisation-unknown':
      return 'You are in no such organisation, or may make no maps there. GET /api/organisations for those that you are in.'
    case 'administrators-only':
      return 'Only an administrator of the organisation may do this. Ask one of them.'
    case 'last-administrator':
      return 'This is the only administrator of the organisation, who cannot be taken away. Make somebody else one first.'
    case 'person-unknown':
      return 'Nobody of that name has signed in here, or they are not a member. Ask them to sign in once, or give their group a role.'
    case 'group-gives-more':
      return `Group ${refused.group} of the directory makes them ${refused.role}, which is more. Change what the group makes its people, or have them taken out of it.`
    case 'team-unknown':
      return 'The organisation of this map has no such team. GET its /teams for those that it has.'
    case 'sign-in-first':
      return 'This is for people who signed in with their directory. Sign in first, at /oidc/sign-in.'
    case 'members-only':
      return `This map belongs to ${refused.organisation}, which lets only its members in. Sign in with your organisation, at /oidc/sign-in, then open the link again.`
    case 'member-no-more':
      return `You are not a member of ${refused.organisation} any more, so its maps are closed to you. Ask one of its administrators if that is wrong.`
    case 'map-unknown':
      return 'There is no such map here. Check the address, or choose a map from your list.'
    case 'map-deleted':
      return 'This map was deleted. Its owner can restore it from the bin for 30 days.'
    case 'not-deleted':
      return 'This map is not in the bin, so there is nothing to restore. Open it as usual.'
    case 'no-access':
      return 'You have no access to this map. Ask its owner for a link and open that.'
    case 'access-ended':
      return 'Your link to this map was revoked or has ended. Ask its owner for a new one.'
    case 'role-too-low':
      return `As ${refused.role} you may not ${refused.action}. Ask the owner for a link as ${refused.who}.`
    case 'may-not-create':
      return 'Only someone who can edit a map here may start another. Ask for an editor link and open that.'
    case 'link-unknown':
      return 'There is no such link. Check that it was copied whole, or ask the owner of the map for a new one.'
    case 'link-revoked':
      return 'This link was revoked. Ask the owner of the map for a new one.'
    case 'link-expired':
      return 'This link has ended. Ask the owner of the map for a new one.'
    case 'owner-expires':
      return 'A link for owners cannot end by itself, or the map might be left with none. Leave the day out, and revoke the link when it has served.'
    case 'last-owner':
      return 'This is the only way in as owner. Make another owner link first, then change this one.'
    case 'format-unknown':
      return `There is no "${refused.format}" of this. Ask for one of: ${refused.known.join(', ')}.`
    case 'matrix-unknown':
      return `This map has no matrix "${refused.matrix}". GET its /matrices for those that it has.`
    case 'money-unknown':
      return refused.part === 'all'
        ? 'This map says nothing of money yet. Fill in a field for money first.'
        : `This map has no money table "${refused.part}". Ask for all of it with /money/all.`
    case 'register-unknown':
      return `This map has no register and no kind "${refused.register}". Name a kind of its framework, several with commas between them, or one of its registers.`
    case 'question-unknown':
    case 'question-refused':
      return refused.sentence
    case 'framework-unknown':
      return `There is no framework "${refused.framework}". GET /api/templates for those that there are.`
    case 'baseline-unknown':
      return `This map has no baseline "${refused.baseline}". GET its /baselines for those that it has.`
    case 'too-many-baselines':
      return `This map has ${refused.most.toLocaleString('en-GB')} baselines, which is the most that it may have. Go on in a copy of it.`
    case 'signed-already':
      return 'You have signed this baseline already. Your first signature stands.'
    case 'time-unreadable':
      return `"${refused.text}" is no time. Ask with ${refused.name} as a day, such as 2026-11-22, a moment, such as 2026-11-22T14:30:00Z, milliseconds since 1970, or now.`
    case 'time-too-early':
      return `This map was made on ${new Date(refused.since).toISOString().slice(0, 19)}Z; nothing of it is kept from before. Ask for a later time.`
    case 'decision-unknown':
      return `This map has no decision "${refused.decision}". GET its /decisions for those that it has.`
    case 'too-many-decisions':
      return `This map has ${refused.most.toLocaleString('en-GB')} decisions, which is the most that it may have. Go on in a copy of it.`
    case 'replaced-already':
      return 'This record was replaced already. GET the /decisions of the map, and replace the one that took its place.'
    case 'nothing-to-do':
      return 'There is nothing to carry out here: it was deferred, noted or replaced, or is not decided yet. Record what was agreed as a decision of its own.'
    case 'key-wanted':
      return 'This address wants a key. Make one with POST /api/keys, and send it as Authorization: Bearer.'
    case 'key-unknown':
      return 'There is no such key. Check that it was copied whole, or make another with POST /api/keys.'
    case 'key-over':
      return 'This key was revoked or its day is over. Make another with POST /api/keys.'
    case 'key-scope':
      return 'This key is not for that map. GET /api/maps for those that it is for, or make another key.'
    case 'key-not-here':
      return 'A key may not do this; it is for people. Open the link to a map in a browser, and do it there.'
    case 'key-exceeds':
      return `A key may do no more than you may: on map ${refused.map} you are ${refused.own}, and asked for ${refused.role}. Ask for ${refused.own}, or leave that map out.`
    case 'too-many-keys':
      return `You have ${refused.most} keys, which is the most that one person may have. Revoke one that is not used any more.`
    case 'key-not-yours':
      return 'You have no such key. GET /api/keys for those that you have.'
    case 'hold-unknown':
      return 'This map has no such hold, or it is lifted already. GET its /holds for those that it has.'
    case 'webhook-unknown':
      return 'This map has no such webhook, or it was taken back. GET its /webhooks for those that it has.'
    case 'too-many-webhooks':
      return `This map has ${refused.most} webhooks, which is the most that it may have. Take one back that is not used any more.`
    case 'comment-unknown':
      return 'This map has no such comment. GET its /comments for those that it has.'
    case 'too-many-comments':
      return `This map has ${refused.most.toLocaleString('en-GB')} comments, which is the most that it may have. Go on in a copy of it.`
    case 'subject-unknown':
      return `This map has no such ${refused.what}; it may have been deleted, or is not saved yet. Name one that it is answered with, or wait until the map says "Saved".`
    case 'key-used':
      return 'Something else was sent with this Idempotency-Key before, and that stands. Choose another key for what is new.'
    case 'board-unknown':
      return 'There is no such page. Check that its address was copied whole, or ask whoever sent it for a new one.'
    case 'board-over':
      return 'This page has come to its end: it was made for a time, or it was taken back. Ask whoever sent it for a new one.'
    case 'board-deleted':
      return 'The map that this page shows was deleted. Ask whoever sent it: until it is disposed of, an owner can restore it, and then the page is there again.'
    case 'template-unknown':
      return `There is no template "${refused.template}". GET /api/templates for those that there are.`
    case 'import-refused':
      return refused.reason
    case 'title-refused':
      return refused.reason
    case 'body-invalid':
      return `The request cannot be read: ${refused.reason}. Correct it and send it again.`
    case 'json-expected':
      return 'Send the body as JSON, with Content-Type: application/json.'
    case 'too-large':
      return `This is larger than the ${megabytes(refused.most)} that the server takes at once. Leave parts out, or split it into several maps.`
    case 'foreign-origin':
      return 'This request comes from a page of another site. Open the map at its own address; whoever runs the server can allow further ones with ALLOWED_ORIGINS.'
    case 'too-many-requests':
      return `Too many requests from this ${refused.of}. Wait ${refused.seconds} ${refused.seconds === 1 ? 'second' : 'seconds'} and try again.`
    case 'map-too-heavy':
      return 'This map took too long to read. Try again in a minute; if that fails, export a smaller part of it.'
    case 'busy':
      return 'The server is busy with other exports. Try again in a few seconds.'
    case 'store-failing':
      return 'The server cannot reach its database or write to its disk at the moment. What was saved is safe; try again shortly.'
    case 'map-damaged':
      return 'This map is damaged on the disk of the server, so it stays closed and nothing of it is changed. Tell whoever runs the server: its log says how to repair the map.'
    case 'draining':
      return 'The server is stopping. Try again when it is back, usually within a minute.'
    case 'upgrade-expected':
      return 'This address speaks WebSocket only. Connect with a y-websocket provider, or open the map in a browser.'
    case 'not-found':
      return 'There is nothing at this address. The maps are at /, the list of them at /api/maps.'
    default:
      return never(refused)
  }
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) ? 1 : 0)} MB`
