/** How the page looks: on a screen by day and by night, on a narrow one, and on paper. It goes into the page as it is. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1a1c20; --quiet: #565c66; --line: #d5d9e0; --shade: #f3f5f8;
  --link: #0b57a4; --part: #1f6f78; --rest: #b4451f;
  --error: #b3261e; --warning: #8a5a00; --info: #0b57a4; --hint: #565c66;
  --error-shade: #fbe4e1; --warning-shade: #fdf0cf; --info-shade: #e0edfb; --hint-shade: #eceef1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --text: #e8eaed; --quiet: #a9b0bb; --line: #3a3f47; --shade: #1e2126;
    --link: #8cc4ff; --part: #58b7c1; --rest: #f0916a;
    --error: #ff9a90; --warning: #f0c05a; --info: #8cc4ff; --hint: #a9b0bb;
    --error-shade: #4c1f1c; --warning-shade: #443309; --info-shade: #17344f; --hint-shade: #2d3138;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 72rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; padding-top: 0.5rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 0.5rem; padding: 0.4rem 0.6rem; background: var(--shade); overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.5rem; overflow-wrap: anywhere; }
h2:focus, h3:focus { outline: none; }
p { margin: 0 0 0.5rem; max-width: 48rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
code { font: inherit; background: var(--shade); padding: 0 0.2em; border-radius: 0.2em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--ground); border: 2px solid var(--link); }
.quiet { color: var(--quiet); }
.count { font-weight: 400; font-size: 0.9rem; }
.verdict { margin-top: 1rem; padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--line); background: var(--shade); max-width: none; overflow-wrap: anywhere; }
nav ul, .counts, .summary, .passages, .questions { list-style: none; margin: 0; padding: 0; }
nav ul { margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.75rem 0; }
.counts li { display: flex; align-items: center; gap: 0.35rem; }
.summary { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem 2rem; margin: 1rem 0; }
.big { font-size: 1.75rem; font-weight: 600; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; margin: 0.25rem 0 1.25rem; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 600; overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-size: 0.875rem; overflow-wrap: normal; vertical-align: bottom; }
tbody th { font-weight: 400; }
th:first-child { padding-inline-start: 0.5rem; }
.depth-2 { padding-inline-start: 1.25rem !important; }
.depth-3 { padding-inline-start: 2.25rem !important; }
.depth-4 { padding-inline-start: 3.25rem !important; }
.figure { text-align: end; font-variant-numeric: tabular-nums; width: 9rem; }
.figure.words, .figure.severity { width: 5.5rem; }
.figure .bar { margin-top: 0.3rem; }
.kind { width: 12rem; }
.filter {
  display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1.25rem; padding: 0.75rem; margin: 0.5rem 0 1rem;
  border: 1px solid var(--line); border-radius: 0.3rem; background: var(--ground);
}
.filter label { display: grid; gap: 0.15rem; font-size: 0.875rem; min-width: 0; }
.filter .choice { display: inline-flex; align-items: center; gap: 0.3rem; margin-inline-end: 0.9rem; min-height: 1.75rem; }
.filter fieldset { border: 0; margin: 0; padding: 0; font-size: 0.875rem; }
.filter legend { padding: 0; }
.filter select, .filter input[type="search"], .filter button {
  font: inherit; font-size: 0.95rem; padding: 0.3rem 0.5rem; max-width: 18rem; min-height: 2rem;
  color: var(--text); background: var(--ground); border: 1px solid var(--quiet); border-radius: 0.25rem;
}
.filter select { width: 15rem; }
.filter p { margin: 0; align-self: center; font-size: 0.9rem; }
.passage { margin: 0 0 1.25rem; }
blockquote { margin: 0 0 0.4rem; padding: 0.1rem 0 0.1rem 0.9rem; border-inline-start: 4px solid var(--line); max-width: 52rem; overflow-wrap: anywhere; }
mark { color: inherit; padding: 0 0.1em; border-bottom: 2px solid; }
.words-error { background: var(--error-shade); border-color: var(--error); }
.words-warning { background: var(--warning-shade); border-color: var(--warning); }
.words-info { background: var(--info-shade); border-color: var(--info); }
.words-hint { background: var(--hint-shade); border-color: var(--hint); }
.finding { display: flex; gap: 0.6rem; padding: 0.3rem 0 0.3rem 0.9rem; max-width: 53rem; }
.finding .mark { margin-top: 0.3rem; }
.finding > div { min-width: 0; overflow-wrap: anywhere; }
.finding p { margin: 0; }
.finding .question { font-weight: 600; }
.severity-word { font-weight: 600; }
.severity-error { color: var(--error); }
.severity-warning { color: var(--warning); }
.severity-info { color: var(--info); }
.why { font-size: 0.875rem; }
.why summary { color: var(--quiet); padding: 0.15rem 0; min-height: 1.5rem; }
.why p { padding: 0.2rem 0 0.4rem; }
.ask { color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; margin-inline-start: 0.5rem; white-space: nowrap; }
.where { margin-inline-end: 0.5rem; }
summary { cursor: pointer; }
.in-sections { margin: 0 0 0.75rem; }
.note { padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--warning); background: var(--warning-shade); }
footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 2px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
@media screen {
  .report { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
}
@media (max-width: 40rem) {
  .kind, .figure.words, .figure.density, .figure.severity { display: none; }
  .figure { width: 4.75rem; }
  th, td { padding-inline-end: 0.5rem; }
  .filter label, .filter select, .filter input[type="search"] { width: 100%; max-width: none; }
  .filter .choice { width: auto; }
  .finding { padding-inline-start: 0; }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --text: #000000; --quiet: #444444; --line: #aaaaaa; --shade: #f0f0f0;
    --link: #000000; --part: #1f6f78; --rest: #b4451f;
    --error: #b3261e; --warning: #8a5a00; --info: #0b57a4; --hint: #565c66;
    --error-shade: #fbe4e1; --warning-shade: #fdf0cf; --info-shade: #e0edfb; --hint-shade: #eceef1;
  }
  @page { margin: 15mm; }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  nav, .skip, .filter, .ask { display: none; }
  a { text-decoration: none; }
  h2, h3, h4, summary, blockquote { break-after: avoid; }
  tr, .finding { break-inside: avoid; }
  thead { display: table-header-group; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .bar, mark, h3, .verdict, .mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
