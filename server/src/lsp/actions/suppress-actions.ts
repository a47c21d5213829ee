import type { CodeAction } from 'vscode-languageserver';
import { suppressionWithoutReason } from '../../engine/notices.js';
import type { Finding, Snapshot } from '../../engine/types.js';
import { quickFix, rulesAt, type ActionRequest } from './request.js';
import { guidedEdit } from './workspace-edit.js';

/** Stands in for the reason until the author gives one. */
export const reasonPlaceholder = '‹reason›';

/** Whether a reason may let a finding stand. A blank is filled in, or taken out. */
export function isExcusable({ rule }: Finding): boolean {
  return rule !== 'unfilled-placeholder';
}

/** Whether a comment for these words is there already and waits for its reason: a second one would say no more. */
export function isReasonAwaited(finding: Finding, { findings }: Pick<Snapshot, 'findings'>, reach: 'here' | 'in the file'): boolean {
  return findings.some(({ rule, start, end, text }) => {
    if (rule !== suppressionWithoutReason.id) return false;
    const isForFile = text.includes('substantiate-disable-file');
    const reaches = reach === 'here' ? !isForFile && finding.end <= start && end <= finding.blockEnd : isForFile;
    const named = text.split(/[\s,]+/u);
    return reaches && rulesAt(finding).every((own) => named.includes(own));
  });
}

/**
 * Says in the text why a finding stands, at the end of its paragraph. All rules at the words are named: with one of them left, the words
 * would stay underlined. A comment that is there already keeps its reason for itself; this one gets its own.
 */
export function suppressHere(finding: Finding, { document, client }: ActionRequest): CodeAction {
  const { blockEnd } = finding;
  const text = ` <!-- substantiate-disable ${rulesAt(finding).join(' ')} -- ${reasonPlaceholder} -->`;
  return quickFix(`${sayWhy(finding)} here`, finding, document, guidedEdit(document, [{ start: blockEnd, end: blockEnd, text }], client));
}

/** Says why all such findings of a report stand, at its beginning, where a reviewer looks first. */
export function suppressInFile(finding: Finding, { document, snapshot, client }: ActionRequest): CodeAction {
  const { frontMatter } = snapshot;
  const at = frontMatter.length > 0 ? frontMatter.length : document.slice(0, 1) === '\uFEFF' ? 1 : 0;
  const comment = `<!-- substantiate-disable-file ${rulesAt(finding).join(' ')} -- ${reasonPlaceholder} -->`;
  // A blank line either side keeps it a block of its own, whatever stands there.
  const before = frontMatter === '' ? '' : /[\r\n]$/u.test(frontMatter) ? '\n' : '\n\n';
  const after = frontMatter !== '' && /^[\r\n]/u.test(document.slice(at, at + 1)) ? '\n' : '\n\n';
  const edit = { start: at, end: at, text: `${before}${comment}${after}` };
  return quickFix(`${sayWhy(finding)} in this file`, finding, document, guidedEdit(document, [edit], client));
}

/** What suppressing is called, without its reach. */
export function sayWhy(finding: Finding, rules = rulesAt(finding)): string {
  const named = rules.map((rule) => `\`${rule}\``);
  const listed = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}` : named.join('');
  return `${finding.rule === 'missing-evidence' ? 'Say why no evidence is needed' : 'Say why it stands'}: suppress ${listed}`;
}
