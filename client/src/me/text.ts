/** The words of what a directory adds to one's own menu. */
export const accountWords = {
  admin: 'Your organisation…',
  signIn: 'Sign in with your organisation',
}
