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
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const metafile = (name: string): Metafile => JSON.parse(readFileSync(join(root, 'dist/meta', `${name}.json`), 'utf8')) as Metafile;

/** The files of which something is left in the bundle, once what nobody uses is shaken out. */
const contents = (name: string): string[] =>
  Object.values(metafile(name).outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
  );

/** The files that a program loads before it has anything to do. */
const loadedAtOnce = (name: string, entry: string): string[] => {
  const { outputs } = metafile(name);
  const loaded = new Set([entry]);
  for (const path of loaded) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement' && next in outputs) loaded.add(next);
  }
  return [...loaded].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
};

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

  it('the command starts without what only configs and registers need', () => {
    const files = loadedAtOnce('commands', 'server/dist/cli.js');
    expect(files).toContain('server/src/cli/main.ts');
    const dear =
      /node_modules\/(?:yaml|zod|csv-parse|read-excel-file|fflate|jsonc-parser|tinyglobby|minisearch|preact)\/|server\/src\/evidence\/read\//u;
    expect(files.filter((file) => dear.test(file))).toEqual([]);
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
