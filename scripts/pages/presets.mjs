/** Pages of the presets, and their names in the extension's manifest, from the presets' data. */

/** @returns {[string, string][]} path below the root, content. */
export function presetPages(loaded, presets) {
  return [
    ['docs/presets/README.md', overview(presets)],
    ...Object.entries(presets).map(([name, preset]) => [`docs/presets/${name}.md`, page(name, preset, loaded)]),
  ];
}

/** The manifest with the presets as choices of its setting. */
export function withPresets(manifest, presets) {
  const setting = manifest.contributes.configuration.properties['substantiate.preset'];
  setting.enum = Object.keys(presets);
  setting.enumDescriptions = Object.keys(presets).map((name) => `%${wordOf(name)}%`);
  return manifest;
}

/** The manifest's words with what each preset is for, where the first of them stood. */
export function withPresetWords(words, presets) {
  const entries = Object.entries(words);
  const isOfPreset = ([key]) => key.startsWith(wordOf(''));
  const first = entries.findIndex(isOfPreset);
  const others = entries.filter((entry) => !isOfPreset(entry));
  const ofPresets = Object.entries(presets).map(([name, { summary }]) => [wordOf(name), `${summary}.`]);
  return Object.fromEntries(others.toSpliced(first < 0 ? others.length : first, 0, ...ofPresets));
}

function wordOf(preset) {
  return `setting.preset.${preset}`;
}

const written = '<!-- Written by scripts/generate.mjs from rules/src/presets: edit those. -->';

function overview(presets) {
  const rows = Object.entries(presets).map(([name, { summary }]) => `| [${name}](${name}.md) | ${summary} |`);
  return `${written}

# Presets

A preset says which rules are on and how grave their findings are. Choose one in \`substantiate.yaml\` (\`preset: self-evaluation\`), on the command line (\`--preset\`) or in the editor's settings; single rules are set beside it, as [configuration.md](../configuration.md) shows.

| Preset | For |
| --- | --- |
${rows.join('\n')}
`;
}

function page(name, { summary, about, rules }, loaded) {
  const rows = loaded.map(({ family, rule }) => {
    const own = rules[rule.id];
    const options = Object.entries(own?.options ?? {}).map(([key, value]) => `, \`${key}: ${value}\``);
    const why = own?.why ?? rule.why.replace(/\.$/, '');
    return `| [${rule.id}](../../rules/src/${family.folder}/${rule.id}/README.md) | ${own?.severity ?? rule.severity}${options.join('')} | ${why.replaceAll('|', '\\|')} |`;
  });
  return `${written}

# ${name}

${summary}.

${about}

| Rule | Severity | Why |
| --- | --- | --- |
${rows.join('\n')}
`;
}
