import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFromPage } from './from-page.js';
import { isToPage } from './to-page.js';
import { overview } from '../testing/overview.js';

const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 6 } };

/** Every value that a message would be with one part of it, however deep, taken away or put another form. */
function spoilt(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null)
    return [null, {}, typeof value === 'string' ? 7 : 'x', -1].filter((each) => each !== value);
  return Object.entries(value).flatMap(([name, part]) =>
    spoilt(part).map((other) => (Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other })),
  );
}

describe('messages to the page', () => {
  const hello = { type: 'hello', language: 'cy', messages: { Findings: 'Canfyddiadau' } };
  const shown = Object.fromEntries(Object.entries(overview()).filter(([name]) => name !== 'resultId' && name !== 'version'));
  const show = { type: 'show', state: { kind: 'report', name: 'report.md', overview: shown } };

  it('are those that the page knows', () => {
    for (const message of [
      hello,
      show,
      { type: 'show', state: { kind: 'none' } },
      { type: 'show', state: { kind: 'starting' } },
      { type: 'show', state: { kind: 'unchecked', name: 'report.md' } },
    ])
      expect(isToPage(message)).toBe(true);
  });

  it('are none in which a single part is of another form', () => {
    for (const message of [...spoilt(show), ...spoilt(hello)]) expect([message, isToPage(message)]).toEqual([message, false]);
  });

  it('are nothing else, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isToPage(value)).toBe(false);
        expect(isToPage({ type: 'show', state: value })).toBe(false);
        expect(isFromPage(value)).toBe(false);
        expect(isFromPage({ type: 'go', uri: 'file:///a.md', range: value })).toBe(false);
      }),
    );
  });
});

describe('messages from the page', () => {
  const go = { type: 'go', uri: 'file:///report.md', range };

  it('are those that the editor knows', () => {
    for (const message of [go, ...['ready', 'openConfig', 'openExample', 'restartServer'].map((type) => ({ type }))])
      expect(isFromPage(message)).toBe(true);
  });

  it('are none in which a single part is of another form', () => {
    for (const message of [...spoilt(go), { type: 'runCommand', command: 'x' }, undefined, 'ready', []])
      expect([message, isFromPage(message)]).toEqual([message, false]);
  });

  it('name no place before the first line or character, nor between two', () => {
    for (const line of [-1, 0.5, Infinity, NaN, '0']) {
      expect(isFromPage({ ...go, range: { ...range, start: { line, character: 0 } } })).toBe(false);
    }
  });
});
