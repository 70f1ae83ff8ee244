/** The words of what a directory adds to one's own menu. */
export const accountWords = {
  signIn: 'Sign in with your organisation',
}
