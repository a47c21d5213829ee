import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNode, root } from './import-graph.js';

interface Metafile {
  readonly outputs: Readonly<Record<string, Output>>;
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
  readonly entryPoint?: string;
}

const metafile = (name: string): Metafile => JSON.parse(readFileSync(join(root, 'dist/meta', `${name}.json`), 'utf8')) as Metafile;

/** The files of which something is left in the bundle, once what nobody uses is shaken out. */
const contents = (name: string): string[] =>
  Object.values(metafile(name).outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
  );

/** The outputs that are loaded with those named, without anything having been asked for. */
const outputsAtOnce = (name: string, entries: readonly string[]): Output[] => {
  const { outputs } = metafile(name);
  const loaded = new Set(entries);
  for (const path of loaded) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement' && next in outputs) loaded.add(next);
  }
  return [...loaded].flatMap((path) => outputs[path] ?? []);
};

/** The files of which something is loaded with some outputs. */
const loadedAtOnce = (name: string, entries: readonly string[]): string[] =>
  outputsAtOnce(name, entries).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0));

/** Node's own modules that are loaded with some outputs. */
const builtinsOf = (name: string, entries: readonly string[]): string[] =>
  outputsAtOnce(name, entries).flatMap(({ imports }) =>
    imports.flatMap(({ path, kind, external }) => (external && kind === 'import-statement' ? [path] : [])),
  );

/** The output that a file is the start of. */
const outputOf = (name: string, file: string): string =>
  Object.entries(metafile(name).outputs).find(([, { entryPoint }]) => entryPoint === file)?.[0] ?? `${file}, which starts no output`;

const isBuilt = existsSync(join(root, 'dist/meta/server.web.json'));

// Without a build (a run of vitest by itself) there is nothing to look at; `npm test` builds first.
describe.skipIf(!isBuilt)('bundles', () => {
  it.each(['server.web', 'client.web'])('%s holds nothing of Node', (name) => {
    const outside = Object.entries(metafile(name).inputs).flatMap(([file, { imports }]) =>
      imports.filter(({ path, external }) => external && isNode(path)).map(({ path }) => `${file} imports ${path}`),
    );
    expect(outside).toEqual([]);
  });

  it.each(['server.web', 'client.web', 'server', 'client', 'commands'])(
    "%s leaves the tagger's model to the one file that holds it",
    (name) => {
      expect(contents(name).filter((file) => file.includes('wink-eng'))).toEqual([]);
    },
  );

  it('the command reads a call, and says what is wrong with it, before it loads rules or engine', () => {
    const files = loadedAtOnce('commands', ['server/dist/cli.js']);
    expect(files).toContain('server/src/cli/main.ts');
    expect(files.filter((file) => /server\/src\/(?:engine|check|config)\/|rules\/src\/(?!presets\/)/u.test(file))).toEqual([]);
  });

  it('a plain check loads nothing of what other calls, configs and registers need', () => {
    const parts = ['server/src/cli/check.ts', 'server/src/cli/process-ports.ts', 'server/src/formats/pretty.ts'];
    const entries = ['server/dist/cli.js', ...parts.map((part) => outputOf('commands', part))];
    const files = loadedAtOnce('commands', entries);
    expect(files).toEqual(expect.arrayContaining([...parts, 'rules/src/rules.ts']));
    const dear = [
      /node_modules\/(?:yaml|zod|csv-parse|read-excel-file|fflate|jsonc-parser|tinyglobby|minisearch|preact|parse5|diff|ignore)\//u,
      /server\/src\/(?:(?:evidence\/read|matrix|page|lsp)\/|cli\/(?:config|completion|suppressions|strip)\/(?!flags\.))/u,
      /server\/src\/check\/(?:cache\/(?!late-engines)|changed\/|shard\/(?!part\.)|workers\/thread)/u,
    ];
    expect(files.filter((file) => dear.some((each) => each.test(file)))).toEqual([]);
    // What of Node's own takes milliseconds to load.
    expect(
      builtinsOf('commands', entries).filter((name) => /crypto|child_process|worker_threads|readline|http|net|perf_hooks/u.test(name)),
    ).toEqual([]);
  });

  it.each([
    ['server/dist', ['commands', 'tagger']],
    ['dist', ['client', 'client.web', 'panel', 'server', 'server.web', 'tagger']],
  ])('%s passes on the licence of every package it is made of', (folder, names) => {
    const notices = readFileSync(join(root, folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = new Set(names.flatMap(contents).flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? []));
    expect([...packages].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
    expect(packages.size).toBeGreaterThan(0);
  });

  it("the tagger's file holds its model", () => {
    expect(contents('tagger').some((file) => file.includes('wink-eng-lite-web-model'))).toBe(true);
  });

  it('the command line loads what renders pages only for a page', () => {
    const { outputs } = metafile('commands');
    const atOnce = new Set(['server/dist/cli.js']);
    for (const file of atOnce) for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') atOnce.add(path);
    const holding = Object.keys(outputs).filter((file) =>
      Object.keys(outputs[file]?.inputs ?? {}).some((input) => input.includes('/preact')),
    );
    expect(holding).not.toEqual([]);
    expect(holding.filter((file) => atOnce.has(file))).toEqual([]);
  });

  it.each(['server.web', 'server', 'commands'])('%s holds the schema library in English alone', (name) => {
    expect(contents(name).filter((file) => /\/zod\/.*\/locales\/(?!en\.)/u.test(file))).toEqual([]);
  });
});
