/** Sans serif, 12 point, left aligned. Shades go with words and never instead of them. Wide tables print across. */
export const STYLE = `
:root { color-scheme: light dark; --line: #767676; --head: #e6e6e6; --direct: #d5e8d4; --inferred: #eaf3e6;
  --through: #e3ecf7; --collective: #f1eaf6; --open: #f2f2f2; }
@media (prefers-color-scheme: dark) { :root { --line: #8c8c8c; --head: #333; --direct: #1f3d22; --inferred: #24332a;
  --through: #1f2d40; --collective: #33283d; --open: #2a2a2a; } }
body { margin: 0; font: 1rem/1.5 Arial, Helvetica, sans-serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
p, li, dd { max-width: 45rem; overflow-wrap: anywhere; }
dt { font-weight: bold; }
dd { margin: 0 0 .4rem 1.5rem; }
.table { overflow-x: auto; margin: 1rem 0; }
.table:focus-visible { outline: 3px solid; outline-offset: 2px; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; }
caption { text-align: left; font-weight: bold; font-size: 1rem; padding-bottom: .4rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; min-width: 4rem;
  max-width: 24rem; overflow-wrap: break-word; }
thead th { background: var(--head); }
.group { display: block; font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.mark { white-space: nowrap; }
.drawing { margin: 1rem 0; }
.drawing > svg { width: 100%; height: auto; }
.direct { background: var(--direct); font-weight: bold; }
.inferred { background: var(--inferred); }
.through { background: var(--through); }
.collective { background: var(--collective); }
.not-assessed, .not-applicable { background: var(--open); }
@page { size: A4; margin: 17mm 20mm; }
@page wide { size: A4 landscape; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 12pt; print-color-adjust: exact; }
  main { padding: 0; max-width: none; }
  h1, h2, h3, caption { break-after: avoid; }
  .table { overflow: visible; }
  .wide, :is(h2, h3):has(+ .wide), :is(h2, h3):has(+ p + .wide), :is(h2, h3) + p:has(+ .wide) { page: wide; }
  table { width: 100%; font-size: 10pt; }
  th, td { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .key { display: none; }
}
`
