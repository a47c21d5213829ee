import type { CutOff, EvidenceItem, EvidenceView, TitleUse } from 'retext-substantiate/language';
import type { DocumentEvidence } from './types.js';

/** What a block may ask that lies outside of it: the evidence register, the document's footnotes, its front matter. */
export class Surroundings {
  #cutOff: { readonly date: CutOff | undefined } | undefined;

  /**
   * @param notes how the text of each footnote begins, by its label.
   * @param frontMatter with its fences; empty where there is none.
   */
  constructor(
    readonly evidence: DocumentEvidence | undefined,
    readonly notes: ReadonlyMap<string, string>,
    readonly frontMatter: string,
  ) {}

  /** These, or the very ones handed in where they say the same. */
  orSame(before: Surroundings): Surroundings {
    const { evidence, notes, frontMatter } = before;
    const same = this.evidence === evidence && this.frontMatter === frontMatter && isEqual(this.notes, notes);
    return same ? before : this;
  }

  /** The date after which evidence comes too late for this document. */
  cutOff(): CutOff | undefined {
    this.#cutOff ??= { date: this.evidence?.cutOff(this.frontMatter) };
    return this.#cutOff.date;
  }

  /** Items whose file a link of this document leads to; where several are kept in it, those of the place in the file, if any is. */
  linked(target: string): readonly EvidenceItem[] {
    const path = this.evidence?.pathOf(target);
    const items = path === undefined ? [] : (this.evidence?.book.located(path) ?? []);
    const place = target.indexOf('#') < 0 ? '' : asPlace(target.slice(target.indexOf('#') + 1));
    const there =
      place === '' ? [] : items.filter(({ locator, location = '' }) => asPlace(locator ?? location.replace(/^[^#]*/, '')) === place);
    return there.length > 0 ? there : items;
  }

  /** Whether anything is in the register, as far as it was read. */
  get hasItems(): boolean {
    return (this.evidence?.book.items.length ?? 0) > 0;
  }

  /** Equal where the titles to look for are. */
  get titles(): string {
    return this.evidence?.book.titles.key ?? '';
  }
}

/** Nothing is known but the block itself. */
export const noSurroundings = new Surroundings(undefined, new Map(), '');

/** A question somebody asked of the surroundings, with the answer it got. */
interface Asked {
  readonly answer: string;
  readonly again: (surroundings: Surroundings) => string;
}

/** All that a region's rules asked of the surroundings: as long as the answers stay, so does what the rules found. */
export class Questions {
  readonly #asked = new Map<string, Asked>();

  /** Whether all of them would be answered as they were. */
  hold(surroundings: Surroundings): boolean {
    for (const { answer, again } of this.#asked.values()) if (again(surroundings) !== answer) return false;
    return true;
  }

  /** What the surroundings answer; what was asked is remembered. */
  ask<Answer>(surroundings: Surroundings, question: string, find: (from: Surroundings) => Answer): Answer {
    const answer = find(surroundings);
    if (!this.#asked.has(question)) this.#asked.set(question, { answer: written(answer), again: (from) => written(find(from)) });
    return answer;
  }

  /** The surroundings as a block sees them; what it asks is remembered here. */
  view(surroundings: Surroundings): EvidenceView {
    return new View(this, surroundings);
  }

  /** Asked of every block: as long as the titles are the same, the prose is not looked through again. */
  titles(prose: string, surroundings: Surroundings): readonly TitleUse[] {
    const find = ({ evidence }: Surroundings): readonly TitleUse[] => evidence?.book.titles.find(prose) ?? [];
    const found = find(surroundings);
    const answer = written(found);
    const { titles } = surroundings;
    this.#asked.set(`titles ${prose}`, { answer, again: (from) => (from.titles === titles ? answer : written(find(from))) });
    return found;
  }
}

const hasItems = (from: Surroundings): boolean => from.hasItems;

/** One a region, so no object of closures: to make those took longer than to read a short paragraph. */
class View implements EvidenceView {
  constructor(
    private readonly questions: Questions,
    private readonly surroundings: Surroundings,
  ) {}

  item(id: string): EvidenceItem | undefined {
    return this.ask(`item ${id}`, (from) => from.evidence?.book.item(id));
  }

  numbered(number: string): readonly string[] {
    return this.ask(`number ${number}`, (from) => from.evidence?.book.numbered(number) ?? []);
  }

  between(one: string, other: string): readonly string[] {
    return this.ask(`from ${one} to ${other}`, (from) => from.evidence?.book.between(one, other) ?? []);
  }

  isLikeId(word: string): boolean {
    return this.ask(`like ${word}`, (from) => from.evidence?.book.isLikeId(word) ?? false);
  }

  nearest(id: string): string | undefined {
    return this.ask(`near ${id}`, (from) => from.evidence?.book.nearest(id));
  }

  linked(target: string): readonly EvidenceItem[] {
    return this.ask(`link ${target}`, (from) => from.linked(target));
  }

  sensitiveTitles(prose: string): readonly TitleUse[] {
    return this.questions.titles(prose, this.surroundings);
  }

  note(label: string): string | undefined {
    return this.ask(`note ${label}`, (from) => from.notes.get(label));
  }

  cutOff(): CutOff | undefined {
    return this.ask('cut-off', (from) => from.cutOff());
  }

  get pattern(): RegExp | undefined {
    this.ask('pattern', (from) => from.evidence?.book.pattern?.source);
    return this.surroundings.evidence?.book.pattern;
  }

  get hasItems(): boolean {
    return this.ask('items', hasItems);
  }

  private ask<Answer>(question: string, find: (from: Surroundings) => Answer): Answer {
    return this.questions.ask(this.surroundings, question, find);
  }
}

/** A heading, its slug and an anchor look the same. */
function asPlace(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function written(answer: unknown): string {
  return JSON.stringify(answer ?? null);
}

function isEqual(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
