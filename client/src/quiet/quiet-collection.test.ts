import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';
import { QuietCollection, type Written } from './quiet-collection.js';
import { pause } from './quiet.js';

const uri = { toString: () => 'file:///report.md' } as unknown as Uri;
const other = { toString: () => 'file:///other.md' } as unknown as Uri;

/** An editor's own collection: it shows what it is given. */
class Shown {
  readonly name = 'shown';
  readonly #all = new Map<string, readonly Diagnostic[]>();
  times = 0;

  set(at: Uri, diagnostics: readonly Diagnostic[]): void {
    this.times += 1;
    this.#all.set(String(at), diagnostics);
  }
  get(at: Uri): readonly Diagnostic[] | undefined {
    return this.#all.get(String(at));
  }
  delete(at: Uri): void {
    this.#all.delete(String(at));
  }
  clear(): void {
    this.#all.clear();
  }
  words(at: Uri = uri): unknown[] | undefined {
    return this.get(at)?.map(({ code }) => code);
  }
}

const finding = (code: string, from: number): Diagnostic => {
  const range = { start: { line: 0, character: from }, end: { line: 0, character: from + 4 } };
  return { code, severity: 1, range } as unknown as Diagnostic;
};

function desk(text: string): { shown: Shown; collection: QuietCollection; type: (words: string) => void; leave: () => void } {
  let line = text;
  let written: Written | undefined;
  const shown = new Shown();
  const collection = new QuietCollection(shown as unknown as DiagnosticCollection, (at) => (at === uri ? written : undefined));
  return {
    shown,
    collection,
    type: (words) => {
      const place = { line: 0, character: line.length };
      line += words;
      written = { text: { count: 1, line: () => line }, cursors: [{ line: 0, character: line.length }] };
      collection.edited(uri, [{ range: { start: place, end: place }, text: words }]);
    },
    leave: () => {
      written = undefined;
      collection.showAgain();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a collection that is quiet while somebody writes', () => {
  it('holds back what is new in the sentence, and shows it after a pause by itself', () => {
    const { shown, collection, type } = desk('All some');
    collection.set(uri, [finding('some', 4)]);
    type(' many');
    collection.set(uri, [finding('some', 4), finding('many', 9)]);
    expect(shown.words()).toEqual(['some']);
    vi.advanceTimersByTime(pause);
    expect(shown.words()).toEqual(['some', 'many']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows it at once where another editor comes to the front', () => {
    const { shown, collection, type, leave } = desk('');
    collection.set(uri, []);
    type('many');
    collection.set(uri, [finding('many', 0)]);
    expect(shown.words()).toEqual([]);
    leave();
    expect(shown.words()).toEqual(['many']);
  });

  it('shows it when the server says that nothing has changed', () => {
    const { shown, collection, type, leave } = desk('');
    collection.set(uri, []);
    type('many');
    collection.set(uri, [finding('many', 0)]);
    type('x');
    leave();
    expect(shown.words()).toEqual([]);
    collection.confirmed(uri);
    expect(shown.words()).toEqual(['many']);
  });

  it('passes on at once what is found in a text that nobody has written in, and in one before its first findings', () => {
    const { shown, collection, type } = desk('');
    collection.set(other, [finding('some', 0)]);
    expect(shown.words(other)).toEqual(['some']);
    type('many');
    collection.set(uri, [finding('many', 0)]);
    expect(shown.words()).toEqual(['many']);
  });

  it('tells the editor nothing that it shows already', () => {
    const { shown, collection, type } = desk('');
    collection.set(uri, []);
    type('x');
    collection.confirmed(uri);
    collection.showAgain();
    expect(shown.times).toBe(1);
  });

  it('forgets a document that was closed, with what waited in it', () => {
    const { shown, collection, type } = desk('');
    collection.set(uri, []);
    type('many');
    collection.set(uri, [finding('many', 0)]);
    collection.delete(uri);
    vi.advanceTimersByTime(2 * pause);
    expect(shown.words()).toBeUndefined();
    collection.set(uri, [finding('many', 0)]);
    expect(shown.words()).toEqual(['many']);
  });
});
