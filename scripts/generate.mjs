/**
 * Writes what follows from the rule folders and the presets: the index `rules/src/rules.ts`, the table `docs/rules.md`, the pages of
 * `docs/presets`, the choices of the extension's setting, from the data the page `docs/scales.md`, from the client's sources the
 * messages to translate, and from the rules' pages what SARIF says of them.
 * With `--check` writes nothing, names what differs, and exits 1 if anything does.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import prettier from 'prettier';
import { aliases } from './aliases.mjs';
import { messageBundle } from './pages/messages.mjs';
import { presetPages, withPresets, withPresetWords } from './pages/presets.mjs';
import { rulePages } from './pages/rule-pages.mjs';
import { scalesPage } from './pages/scales.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const families = [
  { folder: 'vague-terms', category: 'vague-term', title: 'Vague terms' },
  { folder: 'unquantified-claims', category: 'unquantified-claim', title: 'Unquantified claims' },
  { folder: 'missing-evidence', category: 'missing-evidence', title: 'Missing evidence' },
  { folder: 'evidence', category: 'evidence', title: 'Evidence' },
];

/** The rule folders of all families: `{family, id}`, in the order of the families and of the ids. */
async function ruleFolders() {
  const perFamily = families.map(async (family) => {
    const entries = await readdir(`${root}rules/src/${family.folder}`, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const withRule = await Promise.all(
      folders.map(async (id) => ((await exists(`${root}rules/src/${family.folder}/${id}/rule.ts`)) ? [{ family, id }] : [])),
    );
    return withRule.flat().sort((one, other) => (one.id < other.id ? -1 : 1));
  });
  return (await Promise.all(perFamily)).flat();
}

async function exists(path) {
  return (await readFile(path).catch(() => undefined)) !== undefined;
}

function camelCase(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** The index of all rules, as TypeScript. */
async function indexSource(folders) {
  const imports = folders.map(({ family, id }) => `import ${camelCase(id)} from './${family.folder}/${id}/rule.js';`);
  const source = `// Written by scripts/generate.mjs from the rule folders: edit those.
import type { AnyRule } from './kit/types.js';
${imports.join('\n')}

/** Every rule, in the order of its category. */
export const rules: readonly AnyRule[] = [${folders.map(({ id }) => camelCase(id)).join(', ')}];
`;
  const config = await prettier.resolveConfig(`${root}rules/src/rules.ts`);
  return prettier.format(source, { ...config, parser: 'typescript' });
}

/** What is read beside the rules. */
const alsoRead = `export { presets } from './presets/index.js';
export { knownScales, sayBand } from './language/index.js';
export { sayLength, timeLimits } from './data/time-limits.js';
export { notices } from '../../server/src/engine/notices.js';`;

/** The rules' metadata, read from the sources themselves. */
async function loadRules(folders, index) {
  const bundle = await build({
    stdin: { contents: `${index}\n${alsoRead}`, loader: 'ts', resolveDir: `${root}rules/src` },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'error',
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { rules, presets, ...data } = await import(`data:text/javascript;base64,${code}`);
  const loaded = folders.map(({ family, id }) => {
    const rule = rules.find((one) => one.id === id);
    if (!rule || rule.category !== family.category)
      throw new Error(`rules/src/${family.folder}/${id}/rule.ts does not define ${family.category} ${id}`);
    return { family, rule, severity: presets.recommended.rules[id]?.severity ?? rule.severity };
  });
  return { loaded, presets, data };
}

/** The schema of a config, as JSON. */
async function configSchemaFile() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { rules } from '${root}rules/src/rules.ts';\nexport { configJsonSchema } from '${root}server/src/config/json-schema.ts';\nexport { rules };`,
      loader: 'ts',
      resolveDir: `${root}server/src`,
    },
    alias: aliases,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { configJsonSchema, rules } = await import(`data:text/javascript;base64,${code}`);
  const config = await prettier.resolveConfig(`${root}schemas/substantiate.schema.json`);
  return prettier.format(JSON.stringify(configJsonSchema(rules)), { ...config, parser: 'json' });
}

/** The table of rules, as Markdown. */
function rulesPage(loaded) {
  const tables = families.map((family) => {
    const rows = loaded
      .filter((one) => one.family === family)
      .map(
        ({ rule, severity }) =>
          `| [${rule.id}](../rules/src/${family.folder}/${rule.id}/README.md) | ${severity} | ${rule.summary.replaceAll('|', '\\|')} |`,
      );
    return rows.length === 0
      ? ''
      : `## ${family.title}\n\n| Rule | Severity in \`recommended\` | What it flags |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `<!-- Written by scripts/generate.mjs from the rules: edit those. -->\n\n# Rules\n\n${tables.filter(Boolean).join('\n')}`;
}

/** The generated files: path below the root, content. */
async function generate() {
  const folders = await ruleFolders();
  const index = await indexSource(folders);
  const { loaded, presets, data } = await loadRules(folders, index);
  const manifest = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const words = JSON.parse(await readFile(`${root}package.nls.json`, 'utf8'));
  return new Map([
    ['rules/src/rules.ts', index],
    ['docs/rules.md', rulesPage(loaded)],
    ['schemas/substantiate.schema.json', await configSchemaFile()],
    ...presetPages(loaded, presets),
    scalesPage(data),
    await messageBundle(root),
    await rulePages(root, loaded, data.notices),
    ['package.json', await prettier.format(JSON.stringify(withPresets(manifest, presets)), { parser: 'json-stringify' })],
    ['package.nls.json', `${JSON.stringify(withPresetWords(words, presets), null, 2)}\n`],
  ]);
}

async function main(isCheck) {
  const stale = [];
  for (const [path, content] of await generate()) {
    const found = await readFile(`${root}${path}`, 'utf8').catch(() => undefined);
    if (found === content) continue;
    stale.push(path);
    if (isCheck) continue;
    await mkdir(dirname(`${root}${path}`), { recursive: true });
    await writeFile(`${root}${path}`, content);
  }
  if (isCheck && stale.length > 0) {
    console.error(`Not as generated from the sources: ${stale.join(', ')}. Run: npm run generate`);
    process.exitCode = 1;
  } else if (stale.length > 0) {
    console.log(`Written: ${stale.join(', ')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.includes('--check'));
