const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * Labels as the Markdown parser wants them: a list to which it adds those that it meets, and of which it asks for one at each reference.
 * Looked for one after the other, a hundred thousand labels would take it minutes.
 */
export class LabelList extends Array<string> {
  readonly #known: ReadonlySet<string>;
  readonly #own = new Set<string>();

  /** @param known labels of the whole document; the same array is looked through once. */
  constructor(known: readonly string[]) {
    super();
    let set = sets.get(known);
    if (!set) sets.set(known, (set = new Set(known)));
    this.#known = set;
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.#own.add(label);
    return super.push(...labels);
  }

  override includes(label: string): boolean {
    return this.#known.has(label) || this.#own.has(label);
  }
}
