/** The page of scales and time limits, from the data in rules/src/data. */

const statuses = [
  ['verified', 'read in the source, or a copy of it, at the address given; check the edition in force before quoting it'],
  ['relayed', 'read only in a third party’s account of the source'],
  ['measured', 'counted on published reports; not a standard'],
  ['unverified', 'background knowledge: nobody opened the source'],
];
const kinds = { share: 'Shares', likelihood: 'Likelihoods', frequency: 'Frequencies', rating: 'Ratings' };
const cell = (text) => text.replaceAll('|', '\\|');

/** @returns {[string, string]} path below the root, content. */
export function scalesPage({ knownScales, sayBand, timeLimits, sayLength }) {
  const scales = Object.entries(kinds).flatMap(([kind, title]) => {
    const own = knownScales.filter((scale) => scale.kind === kind);
    return [`## ${title}`, ...own.map((scale) => section(scale, sayBand))];
  });
  return [
    'docs/scales.md',
    `<!-- Written by scripts/generate.mjs from rules/src/data: edit that. -->

# Scales and time limits

A word such as “most” is defined only where somebody declares what it means: the project in its config (\`scale: education-scotland\`, see [configuration.md](configuration.md#declaring-a-scale)) or the report itself, in a table or a sentence. Inspectorates give the same word different shares, so no scale is in force by itself, the unverified least of all.

How far each entry can be trusted:

| Status | What it means |
| --- | --- |
${statuses.map(([status, meaning]) => `| ${status} | ${meaning} |`).join('\n')}

${scales.join('\n\n')}

## Time limits

Where something is called timely or late, the question that Substantiate asks names the limit that is set for it. England and Wales are kept apart.

| Matter | Limit | Counted from | Where | Source | Status |
| --- | --- | --- | --- | --- | --- |
${timeLimits.map((limit) => `| ${[limit.matter, sayLength(limit), limit.from, limit.jurisdiction, limit.source, limit.status].map(cell).join(' | ')} |`).join('\n')}
`,
  ];
}

function section({ id, name, status, source, note, kind, entries }, sayBand) {
  const declared = kind === 'rating' ? 'It grades a score and defines no words, so it cannot be declared.' : '';
  const rows = entries.map(({ words, band }) => `| ${words.join(', ')} | ${sayBand(band)} |`);
  const about = [`${name.charAt(0).toUpperCase()}${name.slice(1)}.`, declared, note ?? ''].filter(Boolean).join(' ');
  return `### \`${id}\`

${about}

Status: **${status}**. Source: ${source}.

| Words | Share |
| --- | --- |
${rows.join('\n')}`;
}
