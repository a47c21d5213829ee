import type { TextPosition, TextRange } from 'substantiate/protocol';
import { isEmpty, movement, overlap, touch, type Change } from './places.js';
import { sentenceAt, type Lines } from './sentence.js';

/** How long after the last key a sentence counts as being written, in milliseconds. */
export const pause = 2000;
/** More cursors than these write no sentences. */
const mostCursors = 50;

/** A finding as the editor has it. */
export interface Held {
  readonly range: TextRange;
  /** 0 is an error, as the editor counts. */
  readonly severity: number;
  readonly code?: unknown;
}

/** Who is writing, and where. */
export interface Writing {
  readonly text: Lines;
  /** None where the document is not the one that is written in, or nothing is to wait. */
  readonly cursors: readonly TextPosition[];
  /** In milliseconds, of the clock that edits were timed by. */
  readonly now: number;
}

/** What an author sees of the findings of one document. */
export interface View<Finding> {
  readonly visible: readonly Finding[];
  /** In so many milliseconds, more will be; undefined where nothing waits. */
  readonly again?: number;
}

/** Which findings of one document wait: new ones in a sentence that is being written. */
export class Quiet<Finding extends Held> {
  #all: readonly Finding[];
  /** The places of what is shown, moved along with the text. */
  #shown: readonly { readonly rule: string; readonly range: TextRange }[];
  #typed: readonly { readonly at: number; readonly range: TextRange }[] = [];
  /** Whether the text has changed since findings were last known to be its own. */
  #isStale = false;

  /** @param shown what an author sees already. */
  constructor(shown: readonly Finding[] = []) {
    this.#all = shown;
    this.#shown = shown.map(placeOf);
  }

  /** The findings of the text as it now is. */
  report(findings: readonly Finding[]): void {
    this.#all = findings;
    this.#isStale = false;
  }

  /** The findings last reported are those of the text as it now is. */
  confirm(): void {
    this.#isStale = false;
  }

  /** The text changed, by one key or at many places at once; the ranges are those before the change. */
  edit(changes: readonly Change[], now: number): void {
    this.#isStale = true;
    const { moved, written } = movement(changes);
    this.#shown = this.#shown
      .map((shown) => ({ ...shown, range: moved(shown.range), before: shown.range }))
      // A word that was deleted is seen no more: what is written in its place is new.
      .filter(({ range, before }) => !isEmpty(range) || isEmpty(before));
    const typed = this.#typed.filter(({ at }) => now - at < pause).map((one) => ({ ...one, range: moved(one.range) }));
    // In so many places it is no writing: a word replaced everywhere.
    this.#typed = written.length > mostCursors ? typed : [...typed, ...written.map((range) => ({ at: now, range }))];
  }

  /** What is to be shown now; undefined where that is not known: a report or confirmation is on its way. */
  view({ text, cursors, now }: Writing): View<Finding> | undefined {
    if (this.#isStale) return undefined;
    const beingWritten = this.#beingWritten(text, cursors, now);
    const waiting = new Set(this.#all.filter((finding) => this.#waits(finding, beingWritten)));
    const visible = this.#all.filter((finding) => !waiting.has(finding));
    this.#shown = visible.map(placeOf);
    if (waiting.size === 0) return { visible };
    return { visible, again: Math.max(1, Math.min(...beingWritten.map(({ until }) => until)) - now) };
  }

  #beingWritten(text: Lines, cursors: readonly TextPosition[], now: number): { range: TextRange; until: number }[] {
    const typed = this.#typed.filter(({ at }) => now - at < pause);
    if (typed.length === 0) return [];
    return cursors.slice(0, mostCursors).flatMap((cursor) => {
      const range = sentenceAt(text, cursor);
      const times = range ? typed.filter((one) => touch(one.range, range)).map(({ at }) => at) : [];
      return range && times.length > 0 ? [{ range, until: Math.max(...times) + pause }] : [];
    });
  }

  #waits(finding: Finding, beingWritten: readonly { range: TextRange }[]): boolean {
    const rule = ruleOf(finding);
    // What is no rule's is a notice about the document.
    if (finding.severity === 0 || rule === undefined) return false;
    if (!beingWritten.some(({ range }) => overlap(range, finding.range))) return false;
    return !this.#shown.some((shown) => shown.rule === rule && touch(shown.range, finding.range));
  }
}

function placeOf(finding: Held): { readonly rule: string; readonly range: TextRange } {
  return { rule: ruleOf(finding) ?? '', range: finding.range };
}

function ruleOf({ code }: Held): string | undefined {
  const value = typeof code === 'object' && code && 'value' in code ? code.value : code;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
