import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { rules } from 'retext-substantiate/rules';
import { createTagger } from 'retext-substantiate/tagger';
import { describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readRulePage } from '../../rules/src/kit/rule-page.js';
import { emptyConfig, resolveRules } from '../../server/src/config/index.js';
import { createEngine } from '../../server/src/engine/index.js';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import type { Engine, Finding, Format, LintedDocument } from '../../server/src/engine/types.js';
import { Evidence } from '../../server/src/evidence/evidence.js';
import { readRegister } from '../../server/src/evidence/read/index.js';
import { offerActions } from '../../server/src/lsp/actions/offer.js';
import { toDiagnostic } from '../../server/src/lsp/diagnostics.js';
import { placedText } from '../../server/src/lsp/placed-text.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uri = 'file:///reports/a.md';
const tagger = createTagger();
const active = resolveRules('strict', emptyConfig, rules);
const client = { documentChanges: true, createsFiles: true, snippetEdits: false };

async function examplesEvidence(): Promise<Evidence> {
  const path = 'evidence/register.csv';
  const register = await readRegister(path, new Uint8Array(readFileSync(`${root}examples/${path}`)));
  return new Evidence({ registers: [register], problems: [] });
}

const evidence = await examplesEvidence();

function engineWith(terms: readonly string[]): Engine {
  const knownRules = new Set(rules.map(({ id }) => id));
  return createEngine({ rules: active, knownRules, tagger, terms, docsUrl: (id) => id, hasRegister: true });
}

/** Making an engine costs more than a lint. */
const usual = engineWith([]);

function open(text: string, format: Format, engine = usual): LintedDocument {
  const seen = evidence.forDocument('a.md');
  return engine.open(text, { format, evidence: () => seen, linkedFile: () => ({}) });
}

/** What the rules find in a text: how often each. */
function counts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { rule } of findings) all.set(rule, (all.get(rule) ?? 0) + 1);
  return all;
}

/** What is offered about one finding, with nothing selected. */
async function offeredOn(finding: Finding, document: LintedDocument, format: Format): Promise<CodeAction[]> {
  const { text } = document;
  const placed = { ...placedText(uri, 1, text), proseAt: (offset: number) => document.proseAt(offset) };
  const { start } = finding;
  const config = { uri: 'file:///reports/substantiate.yaml', text: '', version: null, documentPath: 'a.md' };
  const actions = await offerActions({
    ...{ document: placed, format, snapshot: document.snapshot(), start, end: finding.end, config, rules: active, client },
  });
  const own = JSON.stringify(toDiagnostic(finding, placed));
  return actions.filter(({ diagnostics }) => JSON.stringify(diagnostics?.[0]) === own);
}

/** The report with an action applied, and the reason given that it asks for: until then the finding stays. */
function applied(text: string, action: CodeAction): string | undefined {
  const change = action.edit?.documentChanges?.[0] as TextDocumentEdit;
  if (change.textDocument.uri !== uri) return undefined;
  const edited = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), change.edits as TextEdit[]);
  return edited.replaceAll('‹reason›', 'agreed with the panel');
}

/** What is wrong with the actions on a text's findings: the finding stays, or another of its rule comes. */
async function unsettled(text: string, format: Format): Promise<string[]> {
  const document = open(text, format);
  const { findings } = document.snapshot();
  const before = counts(findings);
  const offered: { finding: Finding; action: CodeAction }[] = [];
  for (const finding of findings) for (const action of await offeredOn(finding, document, format)) offered.push({ finding, action });
  return offered.flatMap(({ finding, action }) => {
    const term = /^Add `(.+)` to the project’s terms$/u.exec(action.title)?.[1];
    const after = applied(text, action);
    if (after === undefined && term === undefined) return [];
    const edited = term === undefined ? document : open(text, format, engineWith([term]));
    // From one state to the next costs less than from scratch, and gives the same.
    if (after !== undefined) edited.replace(after);
    const left = counts(edited.snapshot().findings).get(finding.rule) ?? 0;
    const isMany = /in this file$|^Fix all/u.test(action.title);
    return left > (isMany ? 0 : (before.get(finding.rule) ?? 0) - 1) ? [`${finding.rule} on “${finding.text}”: ${action.title}`] : [];
  });
}

/** Passages that the pages of the rules flag. */
const flagged = rules.flatMap(({ id }) => {
  const page = ['vague-terms', 'unquantified-claims', 'missing-evidence'].map((family) => `${root}rules/src/${family}/${id}/README.md`);
  const path = page.find((each) => existsSync(each));
  return path ? readRulePage(readFileSync(path, 'utf8')).flagged.map(({ text }) => text) : [];
});

const placed = fc
  .tuple(fc.constantFrom(...flagged), fc.constantFrom('', '- ', '> ', '2.1 ', '| a | b |\n|---|---|\n| x | '))
  .map(([text, opening]) => (text.includes('\n') ? text : `${opening}${text}${opening.startsWith('|') ? ' |' : ''}`));
const reports = fc.array(placed, { minLength: 1, maxLength: 3 }).map((parts) => `# Findings\n\n${parts.join('\n\n')}\n`);

describe('what is offered about a finding', () => {
  it.each(['self-evaluation.md', 'panel-report.md', 'minutes.txt'])('settles it, and brings none of its rule, in %s', async (name) => {
    const format = name.endsWith('.txt') ? 'text' : 'markdown';
    expect(await unsettled(readFileSync(`${root}examples/${name}`, 'utf8'), format)).toEqual([]);
  });

  it('settles it, and brings none of its rule, in any report', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (text) => {
        expect(await unsettled(text, 'markdown')).toEqual([]);
      }),
      { numRuns: runs(12) },
    );
  });
});
