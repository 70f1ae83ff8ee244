/** Loaded into a server before anything else: its clock is wrong by so much, as that of a machine may be. */
const real = Date.now
const offset = Number(process.env['WRONG_BY_MS'] ?? 0)

Date.now = () => real() + offset
