import { severities, type Severity } from 'retext-substantiate/kit';
import type { CodeAction } from 'vscode-languageserver';
import type { Finding, TextEdit } from '../../engine/types.js';
import { placedText } from '../placed-text.js';
import { nameOf } from '../uris.js';
import { quickFix, type ActionRequest, type FoundHere } from './request.js';
import { isExcusable, reasonPlaceholder, sayWhy } from './suppress-actions.js';
import { termFor } from './term-actions.js';
import { configEdit } from './workspace-edit.js';

/** How severities are called in a title. */
const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'information', hint: 'hint' };

/**
 * What can be done about findings in the config: for one finding first, for the whole project last.
 * @param here the narrowest first.
 * @param once the findings of which the rule has not been seen yet.
 */
export async function configActions(here: readonly FoundHere[], once: readonly Finding[], request: ActionRequest): Promise<CodeAction[]> {
  const { config, client, document, format, snapshot } = request;
  if (!config || (config.text === undefined && !client.createsFiles)) return [];
  // It reads YAML, which nothing else needs where there is no config.
  const { configEdits } = await import('./config-edits/index.js');
  const name = nameOf(config.uri);
  const { addSuppression, addTerm, setSeverity } = configEdits(name);
  const text = config.text ?? '';
  const file = placedText(config.uri, config.version ?? 0, text);
  const offer = (title: string, finding: Finding, edit: TextEdit | undefined): CodeAction[] =>
    edit ? [quickFix(title, finding, document, configEdit(config, file, edit, client))] : [];
  const suppressions = here.flatMap(({ finding, index }) => {
    const { rule, category } = finding;
    const fingerprint = format === 'text' && category !== 'engine' && isExcusable(finding) ? snapshot.fingerprint(index) : undefined;
    if (fingerprint === undefined) return [];
    const suppression = { rule, fingerprint, reason: reasonPlaceholder, path: config.documentPath };
    return offer(`${sayWhy(finding, [rule])} here`, finding, addSuppression(text, suppression));
  });
  const seen = new Set<string>();
  const terms = here.flatMap(({ finding }) => {
    const term = termFor(finding, request);
    if (term === undefined || seen.has(term)) return [];
    seen.add(term);
    return offer(`Add \`${term}\` to the project’s terms`, finding, addTerm(text, term));
  });
  const lower = once.flatMap((finding) => {
    const now = request.rules.find(({ rule }) => rule.id === finding.rule)?.severity;
    const less = now && severities[severities.indexOf(now) + 1];
    const title = now && less && `Turn \`${finding.rule}\` down from ${names[now]} to ${names[less]} in ${name}`;
    return title ? offer(title, finding, setSeverity(text, finding.rule, less)) : [];
  });
  const off = once.flatMap((finding) => offer(`Turn \`${finding.rule}\` off in ${name}`, finding, setSeverity(text, finding.rule, 'off')));
  return [...suppressions, ...terms, ...lower, ...off];
}
