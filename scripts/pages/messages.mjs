import { readdir, readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Where messages are passed on, not said. */
const passes = 'client/src/words.ts';

/**
 * The messages that a source says: the first arguments of `t('…')`, `l10n.t('…')` and `this.#t('…')`.
 * @throws where one is not written out there: nobody could translate it.
 */
export function messagesOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const messages = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const [message] = node.arguments;
      if (!message || !ts.isStringLiteralLike(message)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        throw new Error(`${path}:${line + 1}: a message is written out where it is said, or it can’t be translated`);
      }
      messages.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return messages;
}

function isTranslation(callee) {
  if (ts.isIdentifier(callee)) return callee.text === 't';
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return callee.getText().endsWith('l10n.t') || callee.getText() === 'this.#t';
}

/** Where messages are said that the editor shows. */
const folders = ['client/src', 'server/src/page'];

/** `l10n/bundle.l10n.json`: every message of the client and of its pages, in the order of the alphabet, each its own translation. */
export async function messageBundle(root) {
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(`${root}${folder}`, { recursive: true })).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    ),
  );
  const paths = listed.flat().filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$|\/testing\//u.test(path) && path !== passes);
  const found = await Promise.all(paths.map(async (path) => messagesOf(path, await readFile(`${root}${path}`, 'utf8'))));
  const messages = [...new Set(found.flat())].sort();
  return ['l10n/bundle.l10n.json', `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), null, 2)}\n`];
}
