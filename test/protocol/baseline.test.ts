import { DiagnosticSeverity, DiagnosticTag, FileChangeType, type Diagnostic } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/index.js';
import { rules } from 'retext-substantiate/rules';
import { resolveRules, emptyConfig } from '../../server/src/config/index.js';
import { updateBaseline } from '../../server/src/baseline/update.js';
import { writeBaseline } from '../../server/src/baseline/write.js';
import { Editor, workspace } from './editor.js';

const old = 'Some staff said that they had not been trained.\n';
const report = `${workspace}/deep/a.md`;
const file = `${workspace}/substantiate-baseline.json`;

/** A baseline that lists all findings of a text. */
function baselineOf(path: string, text: string): string {
  const active = resolveRules('recommended', emptyConfig, rules);
  const engine = createEngine({ rules: active, knownRules: new Set(rules.map(({ id }) => id)), docsUrl: (rule) => rule });
  const snapshot = engine.lint(text, { format: 'markdown' });
  const findings = snapshot.findings.map(({ rule }, index) => ({ rule, fingerprint: snapshot.fingerprint(index) }));
  return writeBaseline(updateBaseline({ before: undefined, reports: [{ path, findings }], vanished: new Set() }).baseline);
}

const look = (items: readonly Diagnostic[]) =>
  items.map(({ severity, tags, range }) => [severity, tags?.includes(DiagnosticTag.Unnecessary) ?? false, range.start.line]);

describe('known findings', () => {
  it('are faded hints, and new ones are what they are', async () => {
    const editor = await Editor.start({ files: { [file]: baselineOf('deep/a.md', old) } });
    await editor.open(report, `${old}\nMany others said so too.\n`);
    const items = look(await editor.items(report));
    expect(items.filter(([, , line]) => line === 0).every(([severity, faded]) => severity === DiagnosticSeverity.Hint && faded)).toBe(true);
    expect(items.filter(([, , line]) => line === 0)).not.toEqual([]);
    expect(items.filter(([, , line]) => line === 2)).toContainEqual([DiagnosticSeverity.Warning, false, 2]);
  });

  it('are read again when the file comes, changes and goes', async () => {
    const editor = await Editor.start({});
    await editor.open(report, old);
    const plain = await editor.pull(report);
    expect(look(await editor.items(report)).every(([severity]) => severity !== DiagnosticSeverity.Hint)).toBe(true);
    const before = editor.refreshes;
    editor.files.set(file, baselineOf('deep/a.md', old));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: FileChangeType.Created }] });
    expect((await editor.pull(report, plain.resultId)).kind).toBe('full');
    expect(look(await editor.items(report)).every(([severity, faded]) => severity === DiagnosticSeverity.Hint && faded)).toBe(true);
    await expect.poll(() => editor.refreshes).toBeGreaterThan(before);
    editor.files.set(file, baselineOf('deep/other.md', old));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: FileChangeType.Changed }] });
    expect(await editor.pull(report, plain.resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('come from the nearest file, and from none that is broken', async () => {
    const files = { [file]: baselineOf('deep/a.md', old), [`${workspace}/deep/substantiate-baseline.json`]: '{' };
    const editor = await Editor.start({ files });
    await editor.open(report, old);
    expect(look(await editor.items(report)).some(([severity]) => severity === DiagnosticSeverity.Hint)).toBe(false);
  });
});
