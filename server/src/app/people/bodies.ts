import { MEMBER_ROLES, ROLES } from '@golden-thread/shared/protocol'
import { z } from 'zod'
import { line } from '../request/index.ts'

const NAME_CHARS_MAX = 120
const GROUP_CHARS_MAX = 256
const memberRole = z.enum(MEMBER_ROLES, 'role must be administrator, owner, editor, commenter or viewer')

export const organisationBody = z.strictObject({ name: line('name', NAME_CHARS_MAX) })
export const organisationChangeBody = z.strictObject({
  name: line('name', NAME_CHARS_MAX).optional(),
  links: z.enum(['anyone', 'members'], 'links must be anyone or members').optional(),
})
/** Somebody who has signed in before, by the address that their directory knows. */
export const memberBody = z.strictObject({
  email: z.email('email must be an e-mail address'),
  role: memberRole,
})
export const memberRoleBody = z.strictObject({ role: memberRole })
export const groupBody = z.strictObject({
  group: z
    .string('group must be text')
    .trim()
    .min(1, 'group must not be empty')
    .max(GROUP_CHARS_MAX, `group may have at most ${GROUP_CHARS_MAX} characters`),
  role: memberRole,
})
/** Comments keep their text; whether they keep the name is for whoever asks to choose. */
export const erasureBody = z.strictObject({
  comments: z.enum(['kept', 'taken away'], 'comments must be kept or taken away'),
})
export const teamBody = z.strictObject({ name: line('name', NAME_CHARS_MAX) })
export const teamMemberBody = z.strictObject({ person: z.string('person must be the id of one') })
export const ownerBody = z.strictObject({ organisation: z.string('organisation must be the id of one') })
export const teamGrantBody = z.strictObject({
  team: z.string('team must be the id of one'),
  role: z.enum(ROLES, 'role must be owner, editor, commenter or viewer'),
})
