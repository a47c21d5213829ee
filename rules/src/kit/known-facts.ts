import { declaredBandKind } from './fact-kinds.js';
import type { AnyRule, Fact } from './types.js';

/** What was noticed anywhere in a document, of the kinds that rules need: a small summary, not the facts with their places. */
export class KnownFacts {
  /** Equal for equal knowledge: a cache key. */
  readonly key: string;
  readonly #byKind = new Map<string, string[]>();

  /** @param facts in any order, repeated or not. */
  constructor(facts: Iterable<Pick<Fact, 'kind' | 'key'>> = []) {
    const lines = new Map<string, Pick<Fact, 'kind' | 'key'>>();
    for (const fact of facts) lines.set(JSON.stringify([fact.kind, fact.key]), fact);
    const sorted = [...lines].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, { kind, key }] of sorted) {
      const keys = this.#byKind.get(kind);
      if (keys) keys.push(key);
      else this.#byKind.set(kind, [key]);
    }
    this.key = sorted.map(([line]) => line).join('\n');
  }

  /** Keys of a kind, sorted. */
  keys(kind: string): readonly string[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** This and the other together; the very same object where the other adds nothing. */
  with(other: KnownFacts): KnownFacts {
    const adds = [...other].some(({ kind, key }) => !this.keys(kind).includes(key));
    return adds ? new KnownFacts([...this, ...other]) : this;
  }

  /** All of it, as it could be handed to the constructor again. */
  *[Symbol.iterator](): Generator<Pick<Fact, 'kind' | 'key'>> {
    for (const [kind, keys] of this.#byKind) for (const key of keys) yield { kind, key };
  }
}

/** Nothing was noticed. */
export const nothingKnown = new KnownFacts();

/** Kinds of facts that any of the rules needs of the whole document; the bands that it declares decide what all of them find. */
export function neededKinds(rules: readonly AnyRule[]): ReadonlySet<string> {
  return new Set([declaredBandKind, ...rules.flatMap(({ needs }) => needs ?? [])]);
}
