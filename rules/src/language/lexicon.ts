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

/** The lexicon of phrases listed by their form; each entry's data is the form. */
export function lexiconByForm<Form extends string>(phrases: Readonly<Record<Form, readonly string[]>>): LexiconEntry<Form>[] {
  return (Object.keys(phrases) as Form[]).flatMap((form) => phrases[form].map((phrase) => ({ phrase, data: form })));
}

/** Where a phrase stands: a half-open range of token indexes. */
export interface LexiconMatch<Data = unknown> {
  readonly entry: LexiconEntry<Data>;
  readonly first: number;
  readonly last: number;
}

/** What is left of a phrase behind a node. */
interface Rest<Payload> {
  readonly words: readonly string[];
  readonly index: number;
  readonly payload: Payload;
}

interface Node<Payload> {
  /** Phrases not yet spread over what follows; undefined once they are. */
  pending: Rest<Payload>[] | undefined;
  next?: Map<string, Node<Payload>>;
  any?: Node<Payload>;
  payloads?: Payload[];
}

/**
 * Finds all phrases of many lexicons in one pass over the tokens.
 * The tree of phrases grows as texts walk it: phrases of many alternatives have thousands of branches, few of which any report needs.
 */
export class PhraseMatcher<Payload> {
  readonly #root: Node<Payload> = { pending: undefined };

  /** Adds one phrase in the notation of {@link LexiconEntry}. */
  add(phrase: string, payload: Payload): void {
    spread(this.#root, { words: phrase.split(' '), index: 0, payload });
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
      if (node.pending) grow(node, node.pending);
      if (node.payloads) for (const payload of node.payloads) found(payload, first, at);
      if (at >= to || (!node.next && !node.any)) return;
      const child = node.next?.get(tokens.lower(at));
      if (child) follow(child, at + 1, first);
      if (node.any && kinds[at] === TokenKind.word) follow(node.any, at + 1, first);
    }
  }
}

function grow<Payload>(node: Node<Payload>, pending: readonly Rest<Payload>[]): void {
  node.pending = undefined;
  for (const rest of pending) spread(node, rest);
}

/** Enters a phrase's next word, and where that may be missing the one after it, below a node. */
function spread<Payload>(node: Node<Payload>, { words, index, payload }: Rest<Payload>): void {
  const word = words[index];
  if (word === undefined) {
    (node.payloads ??= []).push(payload);
    return;
  }
  const rest = { words, index: index + 1, payload };
  const optional = word.endsWith('?');
  if (optional) spread(node, rest);
  for (const form of (optional ? word.slice(0, -1) : word).split('|')) {
    let child: Node<Payload> | undefined;
    if (form === '*') {
      child = node.any ??= { pending: [] };
    } else {
      node.next ??= new Map();
      child = node.next.get(form);
      if (!child) node.next.set(form, (child = { pending: [] }));
    }
    if (child.pending) child.pending.push(rest);
    else spread(child, rest);
  }
}
