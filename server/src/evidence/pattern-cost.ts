import type { PatternNode } from './pattern-tree.js';

/** What an attempt to match at one place of a text may cost. */
export interface PatternCost {
  /** Whether it matches where nothing stands. */
  readonly nullable: boolean;
  /** Ways to read one text, at most. */
  readonly ways: number;
  /** Characters of a match, at most. */
  readonly length: number;
}

interface Cost extends PatternCost {
  /** Characters that a match may begin with. */
  readonly first: CodeSet;
}

/** Adds up what an expression may cost. Groups in it are not repeated, and every run has an end. */
export function costOf(root: PatternNode): PatternCost {
  return new Accountant().cost(root, new CodeSet());
}

class Accountant {
  private readonly sets = new Map<string, CodeSet>();

  /** @param next characters that what comes behind may begin with: a run of others ends in one place only. */
  cost(node: PatternNode, next: CodeSet): Cost {
    switch (node.kind) {
      case 'character':
        return { first: this.setOf(node.source), nullable: false, ways: 1, length: 1 };
      case 'assertion': {
        const inner = node.inner && this.cost(node.inner, new CodeSet());
        return { first: new CodeSet(), nullable: true, ways: inner?.ways ?? 1, length: inner?.length ?? 0 };
      }
      case 'repeat': {
        const { first, nullable, ways, length } = this.cost(node.item, next);
        const choices = nullable || first.meets(next) ? node.max - node.min + 1 : 1;
        return { first, nullable: nullable || node.min === 0, ways: ways * choices, length: length * node.max };
      }
      case 'choice':
        return this.ofChoice(node.branches, next);
      case 'sequence':
        return this.ofSequence(node.items, next);
    }
  }

  private ofChoice(branches: readonly PatternNode[], next: CodeSet): Cost {
    const first = new CodeSet();
    const costs = branches.map((branch) => this.cost(branch, next));
    let distinct = true;
    for (const branch of costs) {
      const begins = branch.nullable ? branch.first.with(next) : branch.first;
      distinct &&= !first.meets(begins);
      first.add(begins);
    }
    const ways = costs.map((branch) => branch.ways);
    return {
      first,
      nullable: costs.some(({ nullable }) => nullable),
      ways: distinct ? Math.max(...ways) : ways.reduce((sum, one) => sum + one, 0),
      length: Math.max(...costs.map(({ length }) => length)),
    };
  }

  private ofSequence(items: readonly PatternNode[], next: CodeSet): Cost {
    let whole: Cost = { first: new CodeSet(), nullable: true, ways: 1, length: 0 };
    for (const item of items.toReversed()) {
      const cost = this.cost(item, whole.nullable ? whole.first.with(next) : whole.first);
      whole = {
        first: cost.nullable ? cost.first.with(whole.first) : cost.first,
        nullable: cost.nullable && whole.nullable,
        ways: cost.ways * whole.ways,
        length: cost.length + whole.length,
      };
    }
    return whole;
  }

  private setOf(source: string): CodeSet {
    const known = this.sets.get(source);
    if (known) return known;
    const set = CodeSet.of(source);
    this.sets.set(source, set);
    return set;
  }
}

const codes = 0x1_00_00;

/** A set of characters, by UTF-16 unit. */
class CodeSet {
  private readonly bits = new Uint32Array(codes / 32);

  /** What a single character of an expression stands for. What lies beyond the 16-bit characters is taken for anything. */
  static of(source: string): CodeSet {
    const set = new CodeSet();
    const fits = new RegExp(`^${source}$`, 'su');
    for (let code = 0; code < codes; code++) if (fits.test(String.fromCharCode(code))) set.set(code);
    const goesBeyond = /[\u{10000}-\u{10FFFF}]|\\u\{[\da-f]{5,}\}/iu.test(source);
    if (goesBeyond || set.bits.every((bits) => bits === 0)) set.bits.fill(0xff_ff_ff_ff);
    return set;
  }

  meets({ bits }: CodeSet): boolean {
    return this.bits.some((own, index) => (own & (bits[index] ?? 0)) !== 0);
  }

  with(other: CodeSet): CodeSet {
    const both = new CodeSet();
    both.add(this);
    both.add(other);
    return both;
  }

  add({ bits }: CodeSet): void {
    for (const [index, other] of bits.entries()) this.bits[index] = (this.bits[index] ?? 0) | other;
  }

  private set(code: number): void {
    this.bits[code >> 5] = (this.bits[code >> 5] ?? 0) | (1 << (code & 31));
  }
}
