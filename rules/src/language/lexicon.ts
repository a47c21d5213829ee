import { headNumber } from './heads.js';
import { TokenKind, type Tokens } from './tokens.js';

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

/** What is left of a phrase behind a node: its words from the offset `at` on. */
interface Rest<Payload> {
  readonly phrase: string;
  readonly at: number;
  readonly payload: Payload;
}

interface Node<Payload> {
  /** Phrases not yet spread over what follows; undefined once they are. */
  pending: Rest<Payload>[] | undefined;
  next: Map<string, Node<Payload>> | undefined;
  any: Node<Payload> | undefined;
  payloads: Payload[] | undefined;
}

type Found<Payload> = (payload: Payload, first: number, last: number) => void;

/**
 * Finds all phrases of many lexicons in one pass over the tokens.
 * The tree of phrases grows as texts walk it, its first words when a text is first looked through: phrases of many alternatives
 * have thousands of branches, few of which any report needs. Most tokens begin no phrase, which costs one look at an array each.
 */
export class PhraseMatcher<Payload> {
  readonly #root: Node<Payload> = newNode();
  /** Nodes below the root by the number of their word among heads; undefined until they are needed. */
  #starts: readonly (Node<Payload> | undefined)[] | undefined;

  /** Adds one phrase in the notation of {@link LexiconEntry}. */
  add(phrase: string, payload: Payload): void {
    enter(this.#root, { phrase, at: 0, payload });
    this.#starts = undefined;
  }

  /**
   * Calls back for every place where a phrase stands; of phrases with one beginning, all are reported, the longest last.
   * @param from first token index, @param to token index to stop before: a phrase never crosses it.
   */
  match(tokens: Tokens, from: number, to: number, found: Found<Payload>): void {
    const starts = (this.#starts ??= startsOf(this.#root));
    const { heads } = tokens;
    for (let index = from; index < to; index++) {
      const head = heads[index] ?? 0;
      if (head === 0) continue;
      const node = starts[head];
      if (node) follow(node, tokens, index, index + 1, to, found);
    }
  }
}

/** Reports what ends at the node, then all that goes on with the token `at`. */
function follow<Payload>(node: Node<Payload>, tokens: Tokens, first: number, at: number, to: number, found: Found<Payload>): void {
  if (node.pending) grow(node, node.pending);
  const { next, any, payloads } = node;
  if (payloads) for (const payload of payloads) found(payload, first, at);
  if (at >= to) return;
  const child = next?.get(tokens.lower(at));
  if (child) follow(child, tokens, first, at + 1, to, found);
  if (any && tokens.kinds[at] === TokenKind.word) follow(any, tokens, first, at + 1, to, found);
}

function newNode<Payload>(): Node<Payload> {
  return { pending: [], next: undefined, any: undefined, payloads: undefined };
}

function startsOf<Payload>(root: Node<Payload>): readonly (Node<Payload> | undefined)[] {
  if (root.pending) grow(root, root.pending);
  const starts: (Node<Payload> | undefined)[] = [];
  for (const [word, node] of root.next ?? []) starts[headNumber(word)] = node;
  return starts;
}

/** Leaves a phrase at a node until that is walked, or spreads it where it has been. */
function enter<Payload>(node: Node<Payload>, rest: Rest<Payload>): void {
  if (node.pending) node.pending.push(rest);
  else spread(node, rest);
}

function grow<Payload>(node: Node<Payload>, pending: readonly Rest<Payload>[]): void {
  node.pending = undefined;
  for (const rest of pending) spread(node, rest);
}

/** Enters a phrase's next word, and where that may be missing the one after it, below a node. */
function spread<Payload>(node: Node<Payload>, { phrase, at, payload }: Rest<Payload>): void {
  if (at > phrase.length) {
    (node.payloads ??= []).push(payload);
    return;
  }
  const blank = phrase.indexOf(' ', at);
  const end = blank < 0 ? phrase.length : blank;
  const rest = { phrase, at: end + 1, payload };
  const isOptional = phrase[end - 1] === '?';
  if (isOptional) spread(node, rest);
  for (const form of phrase.slice(at, isOptional ? end - 1 : end).split('|')) enter(childOf(node, form), rest);
}

function childOf<Payload>(node: Node<Payload>, form: string): Node<Payload> {
  if (form === '*') return (node.any ??= newNode());
  const next = (node.next ??= new Map<string, Node<Payload>>());
  let child = next.get(form);
  if (!child) next.set(form, (child = newNode()));
  return child;
}
