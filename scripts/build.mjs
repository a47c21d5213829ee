/**
 * Builds everything that runs: `node scripts/build.mjs [--no-types]`.
 *
 *   server/dist   the commands, as ES modules, with the tagger and the rules' pages beside them
 *   dist          the VS Code extension: client and server, each for Node and for a web worker, with the same tagger and pages
 *                 and the examples
 *   rules/dist    the retext package, compiled by tsc, with its pages
 *
 * Each bundle's esbuild metafile is kept in dist/meta. All bundles are tried before the build fails.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aliases } from './aliases.mjs';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);

/** Rules are handed zod as a whole, which brings its messages in fifty languages along: 300 KB that nobody asks for. */
const withoutZodLocales = {
  name: 'without-zod-locales',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, path }) =>
      /[\\/]zod[\\/]/u.test(importer) ? { path, namespace: 'empty', sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export {};' }));
  },
};

/** Commander has it at hand for commands that are programs of their own; we have none, and it brings sockets and streams along. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/u.test(importer) ? { path, namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const common = {
  absWorkingDir: root,
  alias: aliases,
  plugins: [withoutZodLocales, withoutChildProcess],
  bundle: true,
  minify: true,
  target: 'es2023',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser' };

const bundles = {
  commands: {
    ...node,
    entryPoints: {
      cli: 'server/src/cli/main.ts',
      api: 'server/src/api/index.ts',
      worker: 'server/src/check/workers/worker.ts',
      'language-server': 'server/src/lsp/node/main.ts',
    },
    outdir: 'server/dist',
    format: 'esm',
    splitting: true,
    // What was kept by another build is not trusted, whatever version that said it was.
    define: { sourcesDigest: JSON.stringify(await digestOfSources()) },
    chunkNames: 'chunk-[hash]',
    // Dependencies that are CommonJS ask for Node's own modules with require, which an ES module lacks.
    banner: { js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);" },
  },
  client: { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', format: 'cjs', external: ['vscode'] },
  'client.web': {
    ...web,
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  // What runs inside the panel, under a policy that lets nothing else in.
  panel: { ...web, entryPoints: ['client/src/panel/page/main.tsx'], outfile: 'dist/panel.js', format: 'iife' },
  server: {
    ...node,
    entryPoints: ['server/src/lsp/node/main.ts'],
    outfile: 'dist/server.js',
    format: 'cjs',
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
  },
  'server.web': {
    ...web,
    entryPoints: ['server/src/lsp/browser/main.ts'],
    outfile: 'dist/server.web.js',
    format: 'iife',
    // What packages have for a browser may need a page around it, which a worker has not.
    conditions: ['worker'],
  },
  tagger: {
    ...web,
    entryPoints: ['rules/src/tagger/index.ts'],
    outfile: 'dist/tagger.js',
    format: 'iife',
    globalName: 'substantiateTagger',
    footer: { js: "if(typeof module==='object'&&module.exports)module.exports=substantiateTagger;" },
  },
};

const types = !process.argv.includes('--no-types');
const started = Date.now();
await mkdir(at('dist/meta'), { recursive: true });

const results = await Promise.allSettled(Object.entries(bundles).map(([name, options]) => bundle(name, options)));
const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
// What is wrong with the code, esbuild has said; what is wrong with its options, it only throws.
for (const reason of failures) if (!reason.errors) console.error(reason);
await Promise.all([removeStaleChunks(results[0]), copyTagger(), copyPages(), copyExamples()]);
passLicencesOn();
const typesOk =
  !types || spawnSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-b'], { cwd: root, stdio: 'inherit' }).status === 0;
// The declarations of the whole source stay here: what programs import is declared in one file.
if (types && typesOk) await copyFile(at('server/dist/types/api/index.d.ts'), at('server/dist/api.d.ts'));

if (failures.length > 0 || !typesOk) {
  console.error(
    `Build failed: ${[failures.length > 0 && `${failures.length} of ${results.length} bundles`, !typesOk && 'the types'].filter(Boolean).join(' and ')}. The reasons stand above.`,
  );
  process.exitCode = 1;
} else {
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

async function bundle(name, options) {
  const { metafile } = await build(options);
  await writeFile(at(`dist/meta/${name}.json`), JSON.stringify(metafile));
  return metafile;
}

/** Each of the two packages holds the licences of what it is made of. */
function passLicencesOn() {
  const names = Object.keys(bundles);
  const made = (wanted) => results.flatMap(({ value }, index) => (value && wanted(names[index]) ? [value] : []));
  const isCommand = (name) => name === 'commands' || name === 'tagger';
  writeNotices(root, at('server/dist/THIRD-PARTY-NOTICES.txt'), made(isCommand));
  writeNotices(
    root,
    at('dist/THIRD-PARTY-NOTICES.txt'),
    made((name) => name !== 'commands'),
  );
}

/** Tells apart whatever the commands are made of: the sources, what they depend on, and this script. */
async function digestOfSources() {
  const folders = await Promise.all(
    ['rules/src', 'server/src'].map(async (folder) =>
      (await readdir(at(folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    ),
  );
  const hash = createHash('sha256');
  for (const file of [...folders.flat().sort(), 'package-lock.json', 'scripts/build.mjs'])
    hash.update(`${file}\n`).update(await readFile(at(file)));
  return hash.digest('hex');
}

/** Chunks are named by their content: those of earlier builds would pile up. */
async function removeStaleChunks({ value: metafile }) {
  if (!metafile) return;
  const kept = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  const files = await readdir(at('server/dist'));
  await Promise.all(files.filter((file) => file.startsWith('chunk-') && !kept.has(file)).map((file) => rm(at(`server/dist/${file}`))));
}

/** The server's package is one of ES modules, where a CommonJS file has to be called `.cjs`; the root, which VS Code loads, is not. */
async function copyTagger() {
  await mkdir(at('server/dist'), { recursive: true });
  await copyFile(at('dist/tagger.js'), at('server/dist/tagger.cjs'));
  // For editors that take the schema of a config from the package.
  await copyFile(at('schemas/substantiate.schema.json'), at('server/dist/substantiate.schema.json'));
}

/** A rule's page is the README.md in its folder; a package takes along those of all rules and of the engine's own notices. */
async function copyPages() {
  const readmes = (await readdir(at('rules/src'), { recursive: true })).filter((path) => /^[\w-]+[\\/][\w-]+[\\/]README\.md$/u.test(path));
  const notices = await readdir(at('docs/notices'));
  for (const folder of ['dist/docs', 'server/dist/docs', 'rules/dist/docs']) {
    await rm(at(folder), { recursive: true, force: true });
    await mkdir(at(folder), { recursive: true });
    await Promise.all(readmes.map((path) => copyFile(at(`rules/src/${path}`), at(`${folder}/${basename(dirname(path))}.md`))));
    await Promise.all(notices.map((page) => copyFile(at(`docs/notices/${page}`), at(`${folder}/${page}`))));
  }
}

/** With a list of them: in a browser, the files of an extension can be read but not listed. Line ends stay, for the register has fingerprints of files. */
async function copyExamples() {
  const folder = at('dist/examples');
  await rm(folder, { recursive: true, force: true });
  const entries = await readdir(at('examples'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(at('examples'), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(at(`examples/${file}`), join(folder, file));
  }
  await writeFile(join(folder, 'files.json'), JSON.stringify(files));
}
