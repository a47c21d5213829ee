/**
 * How marks and pictures look, in the colours that a page names: `--ground`, `--quiet`, `--line`, `--part`, `--rest`, and one for each
 * severity (`--error`, `--warning`, `--info`, `--hint`). It holds no character that HTML would have to escape.
 */
export const pictureStyle = `
.bar { display: block; width: 100%; height: 0.5rem; overflow: visible; }
.bar-part { fill: var(--part); }
.bar-rest { stroke: var(--rest); stroke-width: 1; }
.hatch-ground, .fill-warning-ground, .fill-info-ground { fill: var(--ground); }
.hatch-line { fill: var(--rest); }
.bar-error { fill: var(--error); }
.bar-warning { fill: url("#fill-warning"); stroke: var(--warning); stroke-width: 1; }
.bar-info { fill: url("#fill-info"); stroke: var(--info); stroke-width: 1; }
.bar-hint { fill: var(--ground); stroke: var(--hint); stroke-width: 1; }
.fill-warning-line { fill: var(--warning); }
.fill-info-dot { fill: var(--info); }
.bar-density { fill: var(--quiet); }
.pattern { position: absolute; }
.mark { flex: none; }
.mark-shape { fill: var(--mark-colour); }
.mark-sign { fill: none; stroke: var(--ground); stroke-width: 1.8; stroke-linecap: round; }
.mark-error { --mark-colour: var(--error); }
.mark-warning { --mark-colour: var(--warning); }
.mark-info { --mark-colour: var(--info); }
.mark-hint { --mark-colour: var(--hint); }
.mark-hint .mark-shape { fill: none; stroke: var(--hint); stroke-width: 1.8; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
