/**
 * Words that stay words: nothing in them makes a heading, a list, a table, a link, a picture or a tag. A backslash
 * before a sign is taken away by every reader; what looks like an address is broken up so that none becomes a link.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
