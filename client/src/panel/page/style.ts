import { pictureStyle } from 'substantiate/page';

/** How the panel looks, in the colours of the editor's theme; those behind the commas are for a theme that has none. */
export const panelStyle = `${pictureStyle}
:root {
  --ground: var(--vscode-sideBar-background, var(--vscode-editor-background, #ffffff));
  --text: var(--vscode-sideBar-foreground, var(--vscode-foreground, #3b3b3b));
  --faint: var(--vscode-descriptionForeground, #717171);
  --quiet: color-mix(in srgb, var(--faint) 60%, var(--text));
  --border: var(--vscode-contrastBorder, transparent);
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--text) 14%, var(--ground)));
  --hover: var(--vscode-list-hoverBackground, color-mix(in srgb, var(--text) 6%, var(--ground)));
  --link: var(--vscode-textLink-foreground, #005fb8);
  --focus: var(--vscode-focusBorder, #005fb8);
  --error: var(--vscode-editorError-foreground, #e51400);
  --warning: var(--vscode-editorWarning-foreground, #bf8803);
  --info: var(--vscode-editorInfo-foreground, #1a85ff);
  --hint: var(--quiet);
  --part: var(--vscode-charts-green, #388a34);
  --rest: color-mix(in srgb, var(--faint) 60%, var(--ground));
  --tone: color-mix(in srgb, var(--faint) 55%, var(--ground));
}
.beside { --ground: var(--vscode-editor-background, #ffffff); --text: var(--vscode-foreground, #3b3b3b); }
* { box-sizing: border-box; }
html { scrollbar-gutter: stable; }
body {
  margin: 0; padding: 0.75rem 1rem 2rem; background: var(--ground); color: var(--text);
  font: var(--vscode-font-weight, normal) var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family, system-ui, sans-serif);
  overflow-wrap: anywhere;
}
h1 { font-size: 1.15em; font-weight: 600; margin: 0; line-height: 1.3; }
h2 { font-size: 1em; font-weight: 600; margin: 0; }
p { margin: 0; }
ul { list-style: none; margin: 0; padding: 0; }
code { font-family: inherit; font-weight: 600; color: var(--text); background: none; padding: 0; }
.quiet { color: var(--quiet); }
button, select { font: inherit; color: inherit; }
button { background: none; border: 0; padding: 0; text-align: start; cursor: pointer; }
:focus-visible { outline: 1px solid var(--focus); outline-offset: 1px; }
.link, .plain { color: var(--link); }
.link:hover, .plain:hover { text-decoration: underline; }
.primary {
  background: var(--vscode-button-background, #005fb8); color: var(--vscode-button-foreground, #ffffff);
  border: 1px solid var(--vscode-button-border, var(--border)); border-radius: 2px; padding: 0.35rem 0.9rem;
}
.primary:hover { background: var(--vscode-button-hoverBackground, #0258a8); }
.notice { max-width: 34rem; gap: 0.5rem; }
.notice p { margin-top: 0.3rem; }
.problem { display: flex; gap: 0.5rem; margin-top: 0.6rem; padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-radius: 3px; }
.problem .mark { margin-top: 0.2em; }

main { display: grid; gap: 1.5rem; margin-top: 1rem; }
.side { display: grid; gap: 1.5rem; align-content: start; min-width: 0; }
.list { min-width: 0; }
.summary { display: grid; gap: 0.75rem; }
.summary .bar { margin-top: 0.3rem; }
.big { font-size: 1.5em; font-weight: 300; font-variant-numeric: tabular-nums; }
.kinds { margin-top: 1rem; display: grid; gap: 0.45rem; }
.kinds li { display: grid; grid-template-columns: 1fr auto; column-gap: 0.75rem; }
.kinds .bar { grid-column: 1 / -1; height: 0.25rem; margin-top: 0.1rem; }
.kinds .bar-part, .bar-density { fill: var(--tone); }

summary { cursor: pointer; }
summary h2 { display: inline; }
table { border-collapse: collapse; width: 100%; margin-top: 0.4rem; }
th, td { font-weight: inherit; text-align: start; vertical-align: top; padding: 0.3rem 0 0.3rem 0.6rem; }
th:first-child { padding-inline-start: 0; }
thead th { color: var(--quiet); font-size: 0.85em; vertical-align: bottom; overflow-wrap: normal; }
tbody tr { border-top: 1px solid var(--line); }
.figure { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .figure { white-space: normal; }
td.figure { width: 3.4rem; }
td .bar { height: 0.25rem; margin-top: 0.2rem; }
.depth-3 .go { padding-inline-start: 0.7rem; }
.depth-4 .go { padding-inline-start: 1.4rem; }
.words { display: none; }
tbody .go:hover { color: var(--link); }

.filter { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.6rem; margin: 0.5rem 0; }
fieldset { display: contents; border: 0; padding: 0; margin: 0; min-width: 0; }
.chip {
  display: inline-flex; align-items: center; gap: 0.3rem; padding: 0.1rem 0.5rem 0.1rem 0.4rem; cursor: pointer; position: relative;
  border: 1px solid var(--line); border-radius: 1rem; white-space: nowrap; font-variant-numeric: tabular-nums;
}
.chip input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.chip:hover { background: var(--hover); }
.chip:has(:focus-visible) { outline: 1px solid var(--focus); outline-offset: 1px; }
.chip:has(input:not(:checked)) { border-style: dashed; color: var(--quiet); }
.chip:has(input:not(:checked)) span { text-decoration: line-through; }
.kind { flex: 1 1 9rem; max-width: 22rem; min-width: 0; }
select {
  width: 100%; padding: 0.15rem 0.3rem; border-radius: 2px;
  color: var(--vscode-dropdown-foreground, var(--text)); background: var(--vscode-dropdown-background, var(--ground));
  border: 1px solid var(--vscode-dropdown-border, var(--line));
}
.shown { margin-bottom: 0.4rem; }
.nothing { margin-top: 0.5rem; color: var(--quiet); }

.group { content-visibility: auto; contain-intrinsic-size: auto 12rem; margin-top: 0.6rem; }
.group-heading {
  position: sticky; top: 0; display: flex; justify-content: space-between; gap: 0.75rem; margin: 0; padding: 0.3rem 0;
  background: var(--ground); border-bottom: 1px solid var(--line); font-size: 1em; font-weight: 600;
}
.findings .go {
  display: flex; gap: 0.5rem; width: 100%; padding: 0.35rem 0.4rem; border-radius: 3px; border: 1px solid transparent;
}
.findings .go:hover { background: var(--hover); border-color: var(--vscode-contrastActiveBorder, transparent); }
.findings .go:focus-visible { outline-offset: -1px; }
.findings .mark { margin-top: 0.2em; }
.finding { flex: 1; min-width: 0; display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 0.75rem; }
.finding > * { grid-column: 1 / -1; }
.question { display: none; color: var(--quiet); }
.go[tabindex="0"] .question { display: block; }
.where { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 0.75rem; white-space: nowrap; color: var(--quiet); font-size: 0.9em; }
.question code { color: inherit; }

@media (max-width: 260px) {
  body { padding-inline: 0.6rem; }
  .sections thead { position: absolute; clip-path: inset(50%); }
  .sections tbody tr { display: grid; grid-template-columns: repeat(3, 1fr); column-gap: 0.75rem; padding: 0.2rem 0 0.3rem; }
  .sections tbody th { grid-column: 1 / -1; }
  .sections th, .sections td { padding: 0.1rem 0; width: auto; }
}
@media (min-width: 420px) {
  .words { display: table-cell; }
  td.figure { width: 5rem; }
  .question { display: block; }
}
@media (min-width: 760px) {
  body { padding: 1rem 1.5rem 3rem; }
  main { grid-template-columns: minmax(19rem, 5fr) 8fr; gap: 2.5rem; }
  .side { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; padding: 2px; margin: -2px; }
  .finding .message { grid-column: 1; }
  .finding .where { grid-column: 2; grid-row: 1; flex-direction: row-reverse; }
  .rule { min-width: 11rem; }
  .line { min-width: 4rem; text-align: end; }
}
@media (min-width: 1100px) {
  main { max-width: 90rem; }
}
.vscode-high-contrast, .vscode-high-contrast-light {
  --hover: transparent;
}
@media (forced-colors: active) {
  :root { --error: CanvasText; --warning: CanvasText; --info: CanvasText; --hint: CanvasText; --quiet: CanvasText; --part: CanvasText; --rest: CanvasText; --tone: CanvasText; --link: LinkText; --ground: Canvas; --line: CanvasText; }
  .chip, .primary, .group-heading { border-color: CanvasText; }
}
@media (prefers-reduced-motion: no-preference) { .chip, .go { transition: background 80ms; } }
`;
