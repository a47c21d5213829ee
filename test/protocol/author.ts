import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  Definition,
  DefinitionLink,
  DocumentLink,
  Position,
  Range,
  ShowDocumentParams,
  ShowMessageRequestParams,
} from 'vscode-languageserver/node';
import { Editor, workspace } from './editor.js';

/** The report that is written in these tests. */
export const report = `${workspace}/report.md`;
/** Its register, where that is a text. */
export const registerUri = `${workspace}/evidence.csv`;

/** Rows of a register: what tests of editing need of each kind of item. */
export const rows: readonly (readonly string[])[] = [
  'id,title,type,source,date,location,n,population,value,unit,status,superseded_by,sensitivity,room'.split(','),
  [
    'E1',
    'Annual survey of families',
    'survey',
    'Participation team',
    '2024-05-03',
    'files/survey.pdf',
    '212',
    '640',
    '71',
    '%',
    '',
    '',
    '',
    '4',
  ],
  ['E2', 'Audit of 48 case files', 'audit', 'Quality assurance', '2024-06', 'files/audit.md', '48', '', '', '', 'verified', '', '', ''],
  ['E3', 'Complaints *and* [compliments] <b>log</b>', 'documentary', '', '2024', 'https://example.org/log', '', '', '', '', '', '', '', ''],
  ['E4', 'Audit of 30 case files', 'audit', '', '2023', '../elsewhere.pdf', '30', '', '', '', 'superseded', 'E2', '', ''],
  ['E10', 'Missing from home: return interviews', 'analytical data', '', '', '', '', '', '', '', 'withdrawn', '', 'personal data', ''],
];

/** The register as a text. */
export const register = `${rows.map((cells) => cells.join(',')).join('\n')}\n`;

/** What an author does with evidence, beside what every editor does. */
export class Author {
  /** Messages with a choice, as they came. */
  readonly asked: ShowMessageRequestParams[] = [];
  readonly told: string[] = [];
  readonly shown: ShowDocumentParams[] = [];
  /** What the author answers to a message with a choice. */
  answer: string | undefined;

  private constructor(readonly editor: Editor) {
    const { connection } = editor;
    connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
      this.asked.push(params);
      return params.actions?.find(({ title }) => title === this.answer) ?? null;
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.told.push(message);
    });
    connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      this.shown.push(params);
      return { success: true };
    });
  }

  /** Opens a report beside a register in a text, unless other files are given. */
  static async start(text: string, options: Parameters<typeof Editor.start>[0] = {}): Promise<Author> {
    const author = new Author(await Editor.start({ files: { [registerUri]: register }, ...options }));
    await author.editor.open(report, text.replace('¦', ''));
    author.marked = text;
    return author;
  }

  private marked = '';

  /** The place of the `¦` in the report. */
  get cursor(): Position {
    const before = this.marked.slice(0, this.marked.indexOf('¦')).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  ask<Answer>(method: string, params: object = {}, uri = report): Promise<Answer> {
    return this.editor.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  /** What completion offers at the cursor. @param trigger the character just typed, where that is what asked. */
  async complete(trigger?: string): Promise<CompletionList> {
    const context = trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger };
    const list = await this.ask<CompletionList | null>('textDocument/completion', { position: this.cursor, context });
    return list ?? { isIncomplete: false, items: [] };
  }

  /** The report once the item with this id is chosen from what is offered. */
  async choose(id: string): Promise<string> {
    const { items } = await this.complete();
    const item = items.find(({ data }) => (data as { id: string }).id === id);
    if (!item?.textEdit) throw new Error(`${id} is not among ${items.map(({ label }) => label).join(', ')}`);
    const { range, newText } = item.textEdit as { range: Range; newText: string };
    await this.editor.change(report, { range, text: newText });
    return this.editor.text(report);
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.editor.connection.sendRequest('completionItem/resolve', item);
  }

  async hover(uri = report, position = this.cursor): Promise<string> {
    const { line, character } = position;
    const hover = await this.editor.hover(uri, line, character);
    return hover ? (hover.contents as { value: string }).value : '';
  }

  definition(uri = report, position = this.cursor): Promise<Definition | DefinitionLink[] | null> {
    return this.ask('textDocument/definition', { position }, uri);
  }

  links(uri = report): Promise<DocumentLink[]> {
    return this.ask('textDocument/documentLink', {}, uri);
  }

  lenses(): Promise<CodeLens[]> {
    return this.ask('textDocument/codeLens');
  }
}
