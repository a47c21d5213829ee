import type { CodeAction } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const config = `${workspace}/substantiate.yaml`;
/** The finding is on `consistent`. */
const worker = 'All 48 children have a consistent lead worker, as the audit of 3 May 2026 found.\n';

class Desk {
  private constructor(
    readonly editor: Editor,
    private readonly text: string,
  ) {}

  static async open(text: string, yaml?: string, options: Parameters<typeof Editor.start>[0] = {}): Promise<Desk> {
    const editor = await Editor.start({ ...(yaml !== undefined && { files: { [config]: yaml } }), ...options });
    await editor.open(report, text);
    return new Desk(editor, text);
  }

  /** What is offered with these words selected, or the cursor in them. */
  offered(words: string, isSelected = false): Promise<CodeAction[]> {
    const before = this.text.slice(0, this.text.indexOf(words)).split('\n');
    const [line, character] = [before.length - 1, before.at(-1)?.length ?? 0];
    const start = { line, character: isSelected ? character : character + 1 };
    return this.editor.actions(report, { start, end: isSelected ? { line, character: character + words.length } : start });
  }

  async choose(words: string, title: string, isSelected = false): Promise<void> {
    const actions = await this.offered(words, isSelected);
    const action = actions.find((each) => each.title === title);
    if (!action?.edit) throw new Error(`${title} is not among ${actions.map((each) => each.title).join(', ')}`);
    await this.editor.apply(action.edit);
  }

  async terms(words: string, isSelected = false): Promise<string[]> {
    return (await this.offered(words, isSelected)).flatMap(({ title }) => /^Add `(.+)` to the project’s terms$/u.exec(title)?.[1] ?? []);
  }

  async rules(): Promise<unknown[]> {
    return rulesOf(await this.editor.items(report));
  }
}

describe('a term of the project', () => {
  it.each([
    ['', 'terms:\n  - consistent lead worker\n'],
    [
      'preset: strict\nterms:\n  - Stronger Families # ours\n',
      'preset: strict\nterms:\n  - Stronger Families # ours\n  - consistent lead worker\n',
    ],
    ['terms: [Stronger Families] # ours\n', 'terms: [Stronger Families, consistent lead worker] # ours\n'],
  ])('is the word with its noun, added to %j', async (before, after) => {
    const desk = await Desk.open(worker, before);
    expect(await desk.rules()).toContain('vague-consistency');
    await desk.choose('consistent', 'Add `consistent lead worker` to the project’s terms');
    expect(desk.editor.files.get(config)).toBe(after);
    expect(await desk.rules()).not.toContain('vague-consistency');
  });

  it('makes the config where there is none', async () => {
    const desk = await Desk.open(worker);
    await desk.choose('consistent', 'Add `consistent lead worker` to the project’s terms');
    expect(desk.editor.files.get(config)).toBe('terms:\n  - consistent lead worker\n');
  });

  it('is what the author selected, where that holds the words and more', async () => {
    const desk = await Desk.open(worker, '');
    expect(await desk.terms('a consistent lead worker', true)).toEqual(['a consistent lead worker']);
    expect(await desk.terms('consistent lead', true)).toEqual(['consistent lead']);
    await desk.choose('consistent lead', 'Add `consistent lead` to the project’s terms', true);
    expect(await desk.rules()).not.toContain('vague-consistency');
  });

  it('is what is selected also of words that are part of none by themselves, unless a mark stands in it', async () => {
    const text = 'The Many Voices forum met 3 times in 2025. Many, if not all, came late.\n\nMany families came late.\n';
    const desk = await Desk.open(text, '');
    expect(await desk.terms('Many families')).toEqual([]);
    expect(await desk.terms('Many families', true)).toEqual(['Many families']);
    expect(await desk.terms('Many, if', true)).toEqual([]);
    await desk.choose('Many families', 'Add `Many families` to the project’s terms', true);
    expect((await desk.editor.items(report)).filter(({ range, code }) => range.start.line === 2 && code !== 'missing-evidence')).toEqual(
      [],
    );
  });

  it.each([
    ['The harm was significant, and 4 children moved.', 'significant', []],
    ['Numbers fell significantly in the year.', 'significantly', []],
    ['There were significant gaps in the records of children.', 'significant', ['significant gaps']],
    ['There were **significant** delays in assessments.', 'significant', ['significant delays']],
    ['There was significant underspending that followed.', 'significant', ['significant underspending']],
  ])('of %j on `%s` may be %j', async (text, word, terms) => {
    const desk = await Desk.open(`${text}\n`, '');
    expect(await desk.terms(word)).toEqual(terms);
  });
});

describe('a rule for the project', () => {
  const rule = 'vague-consistency';
  const down = (from: string, to: string): string => `Turn \`${rule}\` down from ${from} to ${to} in substantiate.yaml`;

  it('is turned down one level, with everything about it kept', async () => {
    const desk = await Desk.open(worker, `# Ours\nrules: # of 2026\n  ${rule}: warning # so far\n`);
    await desk.choose('consistent', down('warning', 'information'));
    expect(desk.editor.files.get(config)).toBe(`# Ours\nrules: # of 2026\n  ${rule}: info # so far\n`);
    const found = (await desk.editor.items(report)).find(({ code }) => code === rule);
    expect(found?.severity).toBe(3);
    await desk.choose('consistent', down('information', 'hint'));
    expect((await desk.offered('consistent')).filter(({ title }) => title.startsWith(`Turn \`${rule}\` down`))).toEqual([]);
    await desk.choose('consistent', `Turn \`${rule}\` off in substantiate.yaml`);
    expect(desk.editor.files.get(config)).toBe(`# Ours\nrules: # of 2026\n  ${rule}: off # so far\n`);
  });

  it('is known by its severity in the preset, which no quotation lowers', async () => {
    const desk = await Desk.open(`She said: “${worker.trim()}”\n`, '');
    expect((await desk.offered('consistent')).map(({ title }) => title)).toContain(down('warning', 'information'));
  });

  it('keeps its options', async () => {
    const text = 'rules:\n  missing-evidence:\n    severity: warning # grave\n    options: { scope: section }\n';
    const desk = await Desk.open('The 12 files were incomplete.\n', text);
    await desk.choose('files', 'Turn `missing-evidence` down from warning to information in substantiate.yaml');
    expect(desk.editor.files.get(config)).toBe(text.replace('warning', 'info'));
  });

  it('is changed in the config as it stands in the editor, by its version', async () => {
    const desk = await Desk.open(worker, 'preset: strict\n');
    await desk.editor.open(config, 'preset: strict\n# more to come\n', 'yaml');
    const off = (await desk.offered('consistent')).find(({ title }) => title.startsWith(`Turn \`${rule}\` off`));
    expect(off?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: config, version: 1 } }]);
    await desk.editor.apply(off?.edit ?? {});
    expect(desk.editor.text(config)).toBe(`preset: strict\n# more to come\nrules:\n  ${rule}: off\n`);
  });

  it('is left to a config that can be read', async () => {
    const desk = await Desk.open(worker, 'rules: [\n');
    const offered = (await desk.offered('consistent')).map(({ title }) => title);
    expect(offered.filter((title) => /substantiate\.yaml|terms/u.test(title))).toEqual([]);
    expect(offered.length).toBeGreaterThan(0);
  });
});
