import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../engine/types.js';
import { citeFirst } from './cite-actions.js';
import { configActions } from './config-actions.js';
import { fixAll, fixAllOfRule } from './fix-all.js';
import { fixAllKind, isWanted } from './kinds.js';
import { findingsHere, quickFix, rulesAt, type ActionRequest } from './request.js';
import { isExcusable, isReasonAwaited, suppressHere, suppressInFile } from './suppress-actions.js';
import { guidedEdit } from './workspace-edit.js';

/** A selection of the whole report would otherwise offer thousands. */
const mostFindings = 20;
/** Of so many rules, the file or the project may be freed at once. */
const mostRules = 3;

/**
 * What an author may do about the findings in a selection, from the findings at hand: what settles one first, what leaves it as it is next,
 * what changes the project last.
 * @param citing citations for a claim in it that has none.
 * @param only the kinds that the client asks for; undefined where it names none.
 */
export async function offerActions(
  request: ActionRequest,
  citing: readonly CodeAction[] = [],
  only?: readonly string[],
): Promise<CodeAction[]> {
  const all = isWanted(fixAllKind, only) ? fixAll(request) : [];
  return isWanted(CodeActionKind.QuickFix, only) ? [...(await quickFixes(request, citing)), ...all] : all;
}

async function quickFixes(request: ActionRequest, citing: readonly CodeAction[]): Promise<CodeAction[]> {
  const { document, format, client, snapshot } = request;
  const here = findingsHere(request).slice(0, mostFindings);
  if (here.length === 0) return [];
  const findings = here.map(({ finding }) => finding);
  const changes = findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  // A quotation and the claim that it stands in may want the very same blank.
  const fixes = firstOfEach(changes, ({ fix }) => JSON.stringify(fix.edits)).map(({ finding, fix: { title, edits } }) =>
    quickFix(title, finding, document, guidedEdit(document, edits, client)),
  );
  const reported = findings.filter(({ category }) => category !== 'engine');
  const excusable = format === 'markdown' ? reported.filter(isExcusable) : [];
  const suppressions = firstOfEach(excusable, (finding) => `${rulesAt(finding).join(' ')} ${finding.blockEnd}`);
  const once = firstOfEach(meant(reported), ({ rule }) => rule).slice(0, mostRules);
  return [
    // The narrowest finding's own change; two preferred ones, and the editor would choose between findings by itself.
    ...citeFirst(
      citing,
      fixes.map((fix, index) => (index === 0 ? { ...fix, isPreferred: true } : fix)),
    ),
    ...firstOfEach(findings, ({ rule }) => rule).flatMap((finding) => fixAllOfRule(finding, request)),
    ...suppressions.filter((finding) => !isReasonAwaited(finding, snapshot, 'here')).map((finding) => suppressHere(finding, request)),
    ...once
      .filter((finding) => excusable.includes(finding) && !isReasonAwaited(finding, snapshot, 'in the file'))
      .map((finding) => suppressInFile(finding, request)),
    ...(await configActions(here, once, request)),
  ];
}

/** Those that stand on words, else the narrowest: who stands on a word or a quotation does not think of the rule on the sentence about it. */
function meant(findings: readonly Finding[]): readonly Finding[] {
  const onWords = findings.filter(({ extent }) => extent === 'words');
  return onWords.length > 0 ? onWords : findings.slice(0, 1);
}

function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const own = key(item);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}
