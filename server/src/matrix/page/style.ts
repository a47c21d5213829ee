/** How the page looks: on a screen by day and by night, on a narrow one, and on paper. It holds no character that HTML would have to escape. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1a1c20; --quiet: #565c66; --line: #d5d9e0; --shade: #f3f5f8;
  --link: #0b57a4; --part: #1f6f78; --rest: #b4451f; --mark: #fff3d6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --text: #e8eaed; --quiet: #a9b0bb; --line: #3a3f47; --shade: #1e2126;
    --link: #8cc4ff; --part: #58b7c1; --rest: #f0916a; --mark: #4a3b12;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 72rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; padding-top: 0.5rem; border-top: 2px solid var(--line); }
h3 { display: inline; font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
h2:focus, main:focus { outline: none; }
p { max-width: 45rem; }
.figure { font-size: 1.15rem; margin: 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--ground); border: 2px solid var(--link); }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
table { border-collapse: collapse; width: 100%; margin: 0.25rem 0 1.25rem; }
caption { text-align: start; font-weight: 600; padding: 0.5rem 0; overflow-wrap: anywhere; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
th:first-child, td:first-child { padding-inline-start: 0.5rem; }
th:last-child, td:last-child { padding-inline-end: 0.5rem; }
thead th { color: var(--quiet); font-size: 0.875rem; overflow-wrap: normal; }
tbody th { font-weight: 400; }
tr.whole th { font-weight: 600; }
tr.whole { background: var(--shade); }
th.part { padding-inline-start: 1.75rem; overflow-wrap: break-word; }
.number { text-align: end; white-space: nowrap; width: 1%; font-variant-numeric: tabular-nums; }
.number + td, .number + th { padding-inline-start: 0.75rem; }
.picture { width: 13rem; }
.legend { margin: 0 0 0.5rem; color: var(--quiet); font-size: 0.875rem; }
.swatch { display: inline-block; width: 2rem; margin-inline-start: 0.75rem; vertical-align: -0.1rem; overflow: hidden; }
.swatch:first-child { margin-inline-start: 0; }
.swatch .bar { width: 12.5rem; max-width: none; margin: 0; }
.section { width: 24%; color: var(--quiet); }
.rests-on { width: 26%; }
.rests-on ul { list-style: none; margin: 0; padding: 0; }
.id { width: 8rem; }
.status { width: 9rem; }
tbody .id { font-weight: 600; }
tr:target { background: var(--mark); }
.quiet { color: var(--quiet); }
.bare td:last-child { border-inline-start: 4px solid var(--rest); padding-inline-start: 0.75rem; }
.sensitive { font-size: 0.875rem; padding: 0 0.4rem; border: 1px solid currentcolor; border-radius: 0.25rem; }
.bar { display: block; width: 100%; max-width: 12.5rem; height: 0.875rem; margin-top: 0.3rem; }
.bar-part { fill: var(--part); }
.bar-rest { stroke: var(--rest); stroke-width: 1; }
.hatch-ground { fill: var(--ground); }
.hatch-line { fill: var(--rest); }
.pattern { position: absolute; }
details { margin: 0 0 1rem; }
summary { cursor: pointer; padding: 0.4rem 0; }
footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 2px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 40rem) {
  .picture, .section { display: none; }
  .id, .status { width: auto; }
  th, td { padding-inline-end: 0.5rem; }
  th.number { white-space: normal; }
  th.part { padding-inline-start: 1rem; overflow-wrap: anywhere; }
  .number + td, .number + th, .number + .number { padding-inline-start: 0; }
  tbody .id, .status { overflow-wrap: normal; word-break: normal; }
  .rests-on { width: 32%; }
  .legend { display: none; }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --text: #000000; --quiet: #444444; --line: #aaaaaa; --shade: #f0f0f0;
    --link: #000000; --part: #1f6f78; --rest: #b4451f; --mark: #ffffff;
  }
  @page { margin: 15mm; }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  h2, h3, caption, summary { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .bar, tr.whole, .bar-part, .bar-rest { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
