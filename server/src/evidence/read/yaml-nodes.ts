import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  visit,
  type Alias,
  type CST,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Span } from 'retext-substantiate/kit';
import type { RegisterProblem } from '../types.js';
import { KeyedEntry, holdsEntries } from './keyed-entry.js';
import { deepest, notAnEntry, tooDeep } from './messages.js';
import type { RawEntry } from './types.js';

/** All scalars stay the text that they are written in: as an id, 1.10 is not 1.1. Equal keys are looked for here, where it costs no square. */
const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

/** Reads pieces of a YAML file with its parser. */
export class YamlReader {
  readonly #text: string;
  readonly #problems: RegisterProblem[];
  readonly #entries: RawEntry[];
  #offset = 0;
  #aliases: ReadonlyMap<Alias, Node> = new Map();
  #failed = false;

  /** What it finds is added to the problems and the entries. */
  constructor(text: string, problems: RegisterProblem[], entries: RawEntry[]) {
    this.#text = text;
    this.#problems = problems;
    this.#entries = entries;
  }

  /** @returns whether there is a list, or nothing that could hold one. */
  readDocument(start: number, end: number): boolean {
    this.#offset = start;
    this.#failed = false;
    const documents = parse(this.#text.slice(start, end));
    if (!documents) {
      this.#problems.push(tooDeep(start));
      return true;
    }
    let found = false;
    for (const document of documents) {
      const [error] = document.errors;
      if (error) this.#fail(error);
      this.#aliases = targetsOf(document);
      found = this.#readTop(this.#resolve(document.contents)) || found;
    }
    return found || this.#failed;
  }

  #readTop(top: Node | null): boolean {
    if (isSeq(top)) {
      for (const item of top.items) this.#readItem(item as Node | null);
      return true;
    }
    if (!isMap(top)) return false;
    const lists = top.items
      .filter(({ key }) => isScalar(key) && holdsEntries(String(key.value)))
      .map(({ value }) => this.#resolve(value as Node | null))
      .filter((value) => isSeq(value));
    for (const list of lists) this.#readTop(list);
    return lists.length > 0;
  }

  #readItem(item: Node | null): void {
    const map = this.#resolve(item);
    if (!item || (isScalar(map) && map.value === '')) return;
    const place = this.#span(item);
    if (!isMap(map)) {
      this.#problems.push(notAnEntry(this.#text.slice(place.start, place.end), place));
      return;
    }
    const entry = new KeyedEntry(this.#problems);
    for (const { key, value } of map.items) {
      if (isScalar(key)) this.#readField(entry, { name: String(key.value), ...this.#span(key) }, value as Node | null);
    }
    this.#entries.push(entry.close(place));
  }

  #readField(entry: KeyedEntry, key: Span & { name: string }, written: Node | null): void {
    const value = this.#resolve(written);
    if (!written || !value) return;
    const place = this.#span(written);
    if (isScalar(value)) {
      const isNull = value.type === 'PLAIN' && (value.value === '~' || value.value === 'null');
      if (!isNull && value.value !== '') entry.add(key, String(value.value), place);
      return;
    }
    const items = isSeq(value) ? value.items.map((item) => this.#resolve(item as Node | null)) : [undefined];
    if (items.every(isScalar)) {
      entry.add(key, items.map(({ value: text }) => String(text)), place); // prettier-ignore
    } else {
      entry.addNested(key, this.#text.slice(place.start, place.end), place);
    }
  }

  /** What an alias stands for; an alias that stands for nothing is nothing. */
  #resolve(node: Node | null): Node | null {
    return isAlias(node) ? (this.#aliases.get(node) ?? null) : node;
  }

  #span(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start: this.#offset + start, end: this.#offset + start + this.#written(start, end).trimEnd().length };
  }

  #written(start: number, end: number): string {
    return this.#text.slice(this.#offset + start, this.#offset + end);
  }

  /** The first fault of a piece is told: those behind it mostly follow from it. Of its place the first line is marked. */
  #fail({ message, pos: [start, end] }: YAMLError): void {
    this.#failed = true;
    const marked = /^[^\r\n]*/.exec(this.#written(start, Math.max(end, start + 1)))?.[0].trimEnd() ?? '';
    const place = { start: this.#offset + start, end: this.#offset + start + marked.length };
    const said = `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
    this.#problems.push({ message: `This is not YAML: ${said}`, question: 'How should it be written?', place, severity: 'error' });
  }
}

/** The documents of a text; undefined where its values are nested too deeply, which the second of the parser's steps would follow by recursion. */
function parse(text: string): Document[] | undefined {
  const tokens = [...new Parser().parse(text)];
  return tokens.some(isTooDeep) ? undefined : [...new Composer(options).compose(tokens)];
}

function isTooDeep(token: CST.Token): boolean {
  let level: readonly (CST.Token | null | undefined)[] = [token];
  for (let depth = 0; depth < deepest; depth++) {
    level = level.flatMap((each) => {
      if (!each) return [];
      if (each.type === 'document') return [each.value];
      return 'items' in each ? each.items.flatMap((item) => [item.key, item.value]) : [];
    });
    if (level.length === 0) return false;
  }
  return true;
}

/** What each alias stands for, found in one walk; an alias of an alias is none. */
function targetsOf(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
