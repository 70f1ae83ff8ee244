import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * Structured lines on standard error; standard output is for the links that a person copies. No titles, tokens or
 * cookies: what might carry one is cut out here as well, for the day someone logs a whole request.
 */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'token',
          'cookie',
          'title',
          'url',
          '*.token',
          '*.cookie',
          '*.title',
          '*.url',
          '*.headers',
          'headers',
        ],
        remove: true,
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
