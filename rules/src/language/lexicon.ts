import type { Tokens } from './tokens.js';
import { TokenKind } from './tokens.js';

/**
 * A phrase to look for, in lower case with straight apostrophes.
 * Words are separated by blanks; `a|b` is either word, `word?` may be missing, `*` is any one word.
 */
export interface LexiconEntry<Data = unknown> {
  readonly phrase: string;
  readonly data?: Data;
}

/** The phrases that make a rule look. */
export type Lexicon<Data = unknown> = readonly LexiconEntry<Data>[];

/** Where a phrase stands: a half-open range of token indexes. */
export interface LexiconMatch<Data = unknown> {
  readonly entry: LexiconEntry<Data>;
  readonly first: number;
  readonly last: number;
}

interface Node<Payload> {
  next?: Map<string, Node<Payload>>;
  any?: Node<Payload>;
  payloads?: Payload[];
}

/** Finds all phrases of many lexicons in one pass over the tokens. */
export class PhraseMatcher<Payload> {
  readonly #root: Node<Payload> = {};

  /** Adds one phrase in the notation of {@link LexiconEntry}. */
  add(phrase: string, payload: Payload): void {
    const words = phrase.split(' ');
    this.#add(this.#root, words, 0, payload);
  }

  #add(node: Node<Payload>, words: readonly string[], index: number, payload: Payload): void {
    const word = words[index];
    if (word === undefined) {
      (node.payloads ??= []).push(payload);
      return;
    }
    const optional = word.endsWith('?');
    if (optional) this.#add(node, words, index + 1, payload);
    for (const form of (optional ? word.slice(0, -1) : word).split('|')) {
      let child: Node<Payload> | undefined;
      if (form === '*') child = node.any ??= {};
      else {
        node.next ??= new Map();
        child = node.next.get(form);
        if (!child) node.next.set(form, (child = {}));
      }
      this.#add(child, words, index + 1, payload);
    }
  }

  /**
   * Calls back for every place where a phrase stands; of phrases with one beginning, all are reported, the longest last.
   * @param from first token index, @param to token index to stop before: a phrase never crosses it.
   */
  match(tokens: Tokens, from: number, to: number, found: (payload: Payload, first: number, last: number) => void): void {
    const { kinds } = tokens;
    for (let index = from; index < to; index++) {
      if (kinds[index] !== TokenKind.word && kinds[index] !== TokenKind.number) continue;
      const node = this.#root.next?.get(tokens.lower(index));
      if (node) follow(node, index + 1, index);
    }

    function follow(node: Node<Payload>, at: number, first: number): void {
      if (node.payloads) for (const payload of node.payloads) found(payload, first, at);
      if (at >= to || (!node.next && !node.any)) return;
      const child = node.next?.get(tokens.lower(at));
      if (child) follow(child, at + 1, first);
      if (node.any && kinds[at] === TokenKind.word) follow(node.any, at + 1, first);
    }
  }
}
