import { describe, expect, it } from 'vitest';
import { circleAmong, importsOf, isNode, reach, sourcesOf } from './import-graph.js';

const ours = /^(?:rules|server|client|test|scripts)\//u;

/** Who may know whom: a room's files, and all they reach over any number of imports, lie in the rooms it is allowed. */
const rooms: readonly { readonly room: string; readonly mayReach: readonly string[] }[] = [
  { room: 'rules/src/language', mayReach: ['rules/src/language/', 'rules/src/kit/', 'rules/src/data/'] },
  // Its adapter for retext loads the tagger, lazily; the engine, which knows the kit, must not reach that far.
  { room: 'rules/src/kit', mayReach: ['rules/src/language/', 'rules/src/kit/', 'rules/src/data/', 'rules/src/tagger/'] },
  { room: 'rules/src', mayReach: ['rules/src/'] },
  { room: 'server/src/engine', mayReach: ['server/src/engine/', 'rules/src/kit/', 'rules/src/language/', 'rules/src/data/'] },
  { room: 'server/src/config', mayReach: ['server/src/config/', 'server/src/engine/', 'server/src/evidence/', 'rules/src/'] },
  { room: 'server/src/evidence', mayReach: ['server/src/evidence/', 'server/src/engine/', 'rules/src/'] },
  {
    room: 'server/src/matrix',
    mayReach: [
      'server/src/matrix/',
      'server/src/page/',
      'server/src/formats/own.ts',
      'server/src/engine/',
      'rules/src/kit/',
      'rules/src/language/',
      'rules/src/data/',
    ],
  },
  {
    room: 'server/src/formats',
    mayReach: [
      'server/src/formats/',
      'server/src/page/',
      'server/src/engine/',
      'rules/src/kit/',
      'rules/src/language/',
      'rules/src/data/',
      'rules/src/presets/',
    ],
  },
  {
    room: 'server/src/gates',
    mayReach: ['server/src/gates/', 'server/src/formats/', 'server/src/page/', 'server/src/engine/', 'rules/src/'],
  },
  {
    room: 'server/src/baseline',
    mayReach: ['server/src/baseline/', 'server/src/formats/', 'server/src/engine/', 'rules/src/'],
  },
  {
    room: 'server/src/check',
    mayReach: [
      'server/src/check/',
      'server/src/formats/',
      'server/src/baseline/',
      'server/src/page/',
      'server/src/node/',
      'server/src/lazy-tagger.ts',
      'server/src/today.ts',
      'server/src/config/',
      'server/src/evidence/',
      'server/src/engine/',
      'rules/src/',
    ],
  },
  {
    room: 'server/src/api',
    mayReach: [
      'server/src/api/',
      'server/src/check/',
      'server/src/formats/',
      'server/src/baseline/',
      'server/src/page/',
      'server/src/node/',
      'server/src/lazy-tagger.ts',
      'server/src/today.ts',
      'server/src/config/',
      'server/src/evidence/',
      'server/src/engine/',
      'rules/src/',
    ],
  },
  {
    room: 'server/src/cli',
    mayReach: [
      'server/src/cli/',
      'server/src/check/',
      'server/src/formats/',
      'server/src/gates/',
      'server/src/baseline/',
      'server/src/node/',
      'server/src/lazy-tagger.ts',
      'server/src/today.ts',
      'server/src/config/',
      'server/src/evidence/',
      'server/src/matrix/',
      'server/src/page/',
      'server/src/setup/',
      'server/src/engine/',
      'rules/src/',
    ],
  },
  {
    room: 'server/src/lsp',
    mayReach: [
      'server/src/lsp/',
      'server/src/formats/own.ts',
      'server/src/baseline/',
      'server/src/node/',
      'server/src/lazy-tagger.ts',
      'server/src/today.ts',
      'server/src/config/',
      'server/src/evidence/',
      'server/src/overview/',
      'server/src/setup/',
      'server/src/engine/',
      'rules/src/',
    ],
  },
  {
    room: 'server/src/setup',
    mayReach: ['server/src/setup/', 'server/src/config/', 'server/src/evidence/', 'server/src/engine/', 'rules/src/'],
  },
  { room: 'server/src/page', mayReach: ['server/src/page/'] },
  { room: 'client/src', mayReach: ['client/src/', 'server/src/lsp/protocol.ts', 'server/src/page/'] },
];

describe('one-way knowledge', () => {
  it.each(rooms)('$room reaches only what it may know', ({ room, mayReach }) => {
    const files = sourcesOf(room);
    expect(files).not.toEqual([]);
    const wrong = [...reach(files)].filter(([name]) => ours.test(name) && !mayReach.some((allowed) => name.startsWith(allowed)));
    expect(wrong.map(([name, by]) => `${by} imports ${name}`)).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(circleAmong(['rules/src', 'server/src', 'client/src'].flatMap(sourcesOf))?.join(' imports ')).toBeUndefined();
  });

  it('Node is known only where a program runs in it', () => {
    const allowed = /\/(?:node|cli|check)\//u;
    const wrong = ['rules/src', 'server/src', 'client/src']
      .flatMap(sourcesOf)
      .filter((file) => !allowed.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(isNode)
          .map((name) => `${file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('nothing that a browser runs reaches Node or the tagger’s model', () => {
    const reached = reach(['server/src/lsp/browser/main.ts', 'client/src/extension.browser.ts']);
    const wrong = [...reached].filter(([name]) => isNode(name) || name.startsWith('wink-') || name.endsWith('/node'));
    expect(wrong.map(([name, by]) => `${by} imports ${name}`)).toEqual([]);
  });

  it('the editor is known only to the client', () => {
    const wrong = ['rules/src', 'server/src'].flatMap(sourcesOf).filter((file) => importsOf(file).includes('vscode'));
    expect(wrong).toEqual([]);
  });
});
