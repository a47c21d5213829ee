import { declarableScales } from 'retext-substantiate/language';
import { presets, type PresetName } from 'retext-substantiate/presets';

/**
 * The text of a first config: the preset, and every other key as an example behind a `#`.
 * Prose stands behind `# `, with a blank, so that a reader and a test can tell the two apart.
 */
export function configText(preset: PresetName): string {
  return `# What Substantiate asks of the reports in this folder and below it.
# Lines such as #ignore: are examples. Take the # away to use one.

# How strictly to ask. One of:
${presetLines()}
preset: ${preset}

# Single rules: off, hint, info, warning or error. The command substantiate rules lists them.
#rules:
#  vague-time: info
#  missing-evidence:
#    severity: warning
#    options: { scope: section }

# Files and folders that are no reports.
#ignore:
#  - README.md
#  - archive

# The register of evidence, where it is not the file evidence.csv beside this one.
#evidence: evidence/register.xlsx

# Names and set phrases of yours in which a word is not to be queried.
#terms:
#  - Stronger Families programme

# A scale that says what words such as most and few mean in your reports. One of:
# ${declarableScales.map(({ id }) => id).join(', ')}.
#scale: education-scotland
`;
}

function presetLines(): string {
  const width = Math.max(...Object.keys(presets).map(({ length }) => length));
  return Object.entries(presets)
    .map(([name, { summary }]) => `#   ${name.padEnd(width)}  ${summary}`)
    .join('\n');
}
