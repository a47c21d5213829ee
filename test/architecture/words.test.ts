import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './import-graph.js';

type Words = Readonly<Record<string, string>>;
interface Messages {
  readonly messagesOf: (path: string, source: string) => string[];
}

const read = (path: string): Words => JSON.parse(readFileSync(join(root, path), 'utf8')) as Words;
const { messagesOf } = (await import(join(root, 'scripts/pages/messages.mjs'))) as Messages;

/** What a translation lacks, has too much of, or has left a blank out of. */
function gaps(original: Words, translation: Words): string[] {
  const blanks = (text = ''): string => [...new Set(text.match(/\{\d+\}|\(command:[^)]+\)/gu))].sort().join(' ');
  return [
    ...Object.keys(original).filter((key) => !(key in translation)),
    ...Object.keys(translation).filter((key) => !(key in original)),
    ...Object.keys(original).filter((key) => key in translation && blanks(original[key]) !== blanks(translation[key])),
  ];
}

/** The languages that a file has been translated to: for `package.nls.cy.json`, `cy`. */
function translations(folder: string, name: string): string[] {
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.')}\\.([\\w-]+)\\.json$`, 'u');
  return readdirSync(join(root, folder)).flatMap((file) => pattern.exec(file)?.[1] ?? []);
}

describe('words for people', () => {
  it('in the manifest all stand in package.nls.json, and none there is left over', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key);
    expect(Object.keys(read('package.nls.json')).sort()).toEqual([...new Set(used)].sort());
  });

  it('lead in links to commands that there are', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { commands: { command: string }[] };
    };
    const named = Object.values(read('package.nls.json')).flatMap((text) => [...text.matchAll(/\(command:(substantiate\.\w+)/gu)]);
    expect(named).not.toEqual([]);
    const known = contributes.commands.map(({ command }) => command);
    expect(named.map(([, command]) => command).filter((command) => !known.includes(command ?? ''))).toEqual([]);
  });

  it('are translated as a whole or not at all', () => {
    const found = [
      ...translations('.', 'package.nls').map((language) => ['package.nls', language]),
      ...translations('l10n', 'bundle.l10n').map((language) => ['l10n/bundle.l10n', language]),
    ];
    const wrong = found.map(([file, language]) => [language, gaps(read(`${file}.json`), read(`${file}.${language}.json`))]);
    expect(wrong.filter(([, missing]) => missing?.length !== 0)).toEqual([]);
    // Who adds the one file adds the other.
    expect(translations('l10n', 'bundle.l10n')).toEqual(translations('.', 'package.nls'));
  });

  it('would be missed in a translation that lacks one, has one of its own, or leaves a number out', () => {
    const english = { '{0} findings': '{0} findings', Open: 'Open' };
    expect(gaps(english, { '{0} findings': 'canfyddiadau', Agor: 'Agor' })).toEqual(['Open', 'Agor', '{0} findings']);
    expect(gaps(english, { '{0} findings': '{0} canfyddiad', Open: 'Agor' })).toEqual([]);
  });

  it('are found where they are said', () => {
    const source =
      "const title = <h2>{t('Findings')}</h2>; say(l10n.t('{0} of {1}', 1, 2)); it('no message'); list.t('nor this'); this.#t('Stopped');";
    expect(messagesOf('page.tsx', source)).toEqual(['Findings', '{0} of {1}', 'Stopped']);
    expect(() => messagesOf('page.ts', '\nsay(t(message));')).toThrow('page.ts:2');
  });
});
