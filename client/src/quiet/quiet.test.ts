import { describe, expect, it } from 'vitest';
import type { TextPosition } from 'substantiate/protocol';
import { pause, Quiet, type Held, type Writing } from './quiet.js';

interface Finding extends Held {
  readonly words: string;
}

/** An editor with one line of text, its cursors, a clock, and a server that flags words as soon as it is asked. */
class Desk {
  readonly quiet = new Quiet<Finding>();
  now = 0;
  cursors: number[] = [];
  text = '';
  flags: Record<string, number> = {};

  constructor(text: string, flags: Record<string, number>) {
    this.flags = flags;
    this.text = text.replaceAll('|', '');
    this.cursors = [text.indexOf('|')];
    this.answer();
  }

  /** Types at each cursor; the server has not answered yet. */
  type(words: string): void {
    const places = [...this.cursors].sort((one, other) => other - one);
    this.quiet.edit(
      places.map((place) => ({ range: { start: at(place), end: at(place) }, text: words })),
      this.now,
    );
    for (const place of places) this.text = this.text.slice(0, place) + words + this.text.slice(place);
    this.cursors = this.cursors.map((place) => place + words.length * this.cursors.filter((other) => other <= place).length);
  }

  /** Takes out what is before the one cursor, key by key; the server has not answered yet. */
  backspace(times: number): void {
    for (let left = times; left > 0; left--) {
      const place = (this.cursors[0] ?? 0) - 1;
      this.quiet.edit([{ range: { start: at(place), end: at(place + 1) }, text: '' }], this.now);
      this.text = this.text.slice(0, place) + this.text.slice(place + 1);
      this.cursors = [place];
    }
  }

  answer(): void {
    const found = Object.entries(this.flags).flatMap(([words, severity]) =>
      [...this.text.matchAll(new RegExp(words, 'gu'))].map(({ index, 0: found }) => ({
        range: { start: at(index), end: at(index + found.length) },
        severity,
        code: `rule-of-${words}`,
        words,
      })),
    );
    this.quiet.report(found);
  }

  write(words: string): string[] {
    this.type(words);
    this.answer();
    return this.shown();
  }

  view(): ReturnType<Quiet<Finding>['view']> {
    const writing: Writing = { text: { count: 1, line: () => this.text }, cursors: this.cursors.map(at), now: this.now };
    return this.quiet.view(writing);
  }

  shown(): string[] {
    return this.view()?.visible.map(({ words }) => words) ?? [];
  }
}

const at = (character: number): TextPosition => ({ line: 0, character });
const [error, warning] = [0, 1];

describe('quiet while writing', () => {
  it('holds back a new finding in the sentence that is being written, until the author pauses', () => {
    const desk = new Desk('All is well. |', { some: warning });
    expect(desk.write('Yes, some')).toEqual([]);
    expect(desk.view()?.again).toBe(pause);
    desk.now = pause - 1;
    expect(desk.shown()).toEqual([]);
    expect(desk.view()?.again).toBe(1);
    desk.now = pause;
    expect(desk.shown()).toEqual(['some']);
    expect(desk.view()?.again).toBeUndefined();
  });

  it('waits anew with each key', () => {
    const desk = new Desk('|', { some: warning });
    desk.write('some');
    for (let key = 0; key < 5; key += 1) {
      desk.now += pause - 100;
      expect(desk.write(' x')).toEqual([]);
    }
  });

  it('shows it when the cursor leaves the sentence', () => {
    const desk = new Desk('All is well. |', { some: warning });
    desk.write('Yes, some');
    desk.cursors = [3];
    expect(desk.shown()).toEqual(['some']);
  });

  it('shows it when the sentence is over and a blank stands behind it', () => {
    const desk = new Desk('|', { some: warning });
    expect(desk.write('Yes, some.')).toEqual([]);
    expect(desk.write(' ')).toEqual(['some']);
  });

  it('keeps what was there before, though somebody writes in its sentence', () => {
    const desk = new Desk('Yes, some wait and| so on.', { some: warning, many: warning });
    expect(desk.shown()).toEqual(['some']);
    expect(desk.write(' many')).toEqual(['some']);
    expect(desk.write('y')).toEqual(['some']);
  });

  it('keeps it where the text before it grows, and it moves', () => {
    const desk = new Desk('Yes,| some wait.', { some: warning });
    desk.shown();
    expect(desk.write(' of course,')).toEqual(['some']);
    expect(desk.write(' really')).toEqual(['some']);
  });

  it('holds nothing back where somebody only clicks', () => {
    const desk = new Desk('Yes, so|me wait.', { some: warning, wait: warning });
    expect(desk.shown()).toEqual(['some', 'wait']);
    desk.flags = { some: warning, wait: warning, Yes: warning };
    desk.answer();
    expect(desk.shown().sort()).toEqual(['Yes', 'some', 'wait']);
  });

  it('keeps what was shown after a pause when writing goes on', () => {
    const desk = new Desk('|', { some: warning });
    desk.write('Yes, some');
    desk.now = pause;
    desk.shown();
    expect(desk.write(' people')).toEqual(['some']);
  });

  it('never holds back an error, or a notice that is no rule’s', () => {
    const desk = new Desk('|', { some: error });
    expect(desk.write('some')).toEqual(['some']);
    desk.quiet.report([{ range: { start: at(0), end: at(4) }, severity: warning, words: 'notice' }]);
    expect(desk.shown()).toEqual(['notice']);
  });

  it('shows at once what is new elsewhere', () => {
    const desk = new Desk('some. Yes, |', { some: warning });
    expect(desk.write('some')).toEqual(['some']);
    expect(desk.view()?.visible[0]?.range.start).toEqual(at(0));
  });

  it('counts an edit elsewhere, by a rename or a fix, as nobody’s writing', () => {
    const desk = new Desk('One. Yes, x|', { some: warning });
    const [place] = desk.cursors;
    desk.cursors = [0];
    desk.type('A ');
    desk.cursors = [place! + 2];
    desk.flags = { x: warning };
    desk.answer();
    expect(desk.shown()).toEqual(['x']);
  });

  it('minds each of several cursors', () => {
    const desk = new Desk('One . Two .', { some: warning });
    desk.cursors = [4, 10];
    expect(desk.write('some')).toEqual([]);
    desk.cursors = [4];
    expect(desk.shown()).toEqual(['some']);
    expect(desk.view()?.visible[0]?.range.start).toEqual(at(14));
  });

  it('holds nothing back where nobody writes: in another editor, or with the setting off', () => {
    const desk = new Desk('|', { some: warning });
    desk.write('some');
    desk.cursors = [];
    expect(desk.shown()).toEqual(['some']);
  });

  it('says nothing while it does not know what has become of the text', () => {
    const desk = new Desk('|', { some: warning });
    desk.write('some');
    desk.type(' more');
    desk.now = 10 * pause;
    expect(desk.view()).toBeUndefined();
    desk.quiet.confirm();
    expect(desk.shown()).toEqual(['some']);
  });

  it('holds back anew what was deleted and is written again', () => {
    const desk = new Desk('Yes, some|', { some: warning });
    expect(desk.shown()).toEqual(['some']);
    desk.quiet.edit([{ range: { start: at(5), end: at(9) }, text: '' }], 0);
    desk.text = 'Yes, ';
    desk.cursors = [5];
    desk.answer();
    expect(desk.shown()).toEqual([]);
    expect(desk.write('some')).toEqual([]);
  });

  it('holds back what is written in the place of a word that was deleted, though the server was not asked between', () => {
    const desk = new Desk('In May some|', { 'some|many': warning });
    expect(desk.shown()).toEqual(['some|many']);
    desk.backspace('some'.length);
    expect(desk.write('many')).toEqual([]);
  });

  it('takes a word that is replaced everywhere for no writing, and is done with it at once', () => {
    const lines = Array.from({ length: 20_000 }, (_, line) => line);
    const place = (line: number): Held['range'] => ({ start: { line, character: 0 }, end: { line, character: 4 } });
    const quiet = new Quiet<Held>();
    quiet.edit(
      lines.map((line) => ({ range: place(line), text: 'many' })),
      0,
    );
    const found = [{ range: place(7), severity: warning, code: 'many' }];
    quiet.report(found);
    const view = quiet.view({ text: { count: 20_000, line: () => 'many' }, cursors: [{ line: 7, character: 4 }], now: 0 });
    expect(view).toEqual({ visible: found });
  });
});
