/**
 * Checks a rule against its own page and fixtures. Everything here is pure: the host hands in the texts and the function that lints,
 * and gets back a list of problems that name what is missing; none means that the rule keeps its word.
 */
import type { EvidenceItem } from '../language/evidence-item.js';
import { readRulePage, type PageExample } from './rule-page.js';
import { splitFrontMatter } from './testing/document-evidence.js';
import type { ObservedFinding } from './testing/observed-finding.js';
import { lintRegisterExample } from './testing/register-example.js';
import type { ActiveRule, AnyRule } from './types.js';

/** Lints a Markdown text with one rule, beside the evidence of a register, and gives the findings of that rule alone, in order. */
export type LintExample = (rule: ActiveRule, text: string, register: readonly EvidenceItem[]) => readonly ObservedFinding[];

/** What a caret line of a fixture asks for. */
export interface ExpectedFinding {
  readonly start: number;
  readonly end: number;
  /** The replacement that one of the fixes must insert. */
  readonly replacement?: string;
}

/** A fixture without its caret lines, and what they ask for. */
export interface Fixture {
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Items that the text may cite. */
  readonly register: readonly EvidenceItem[];
  readonly expected: readonly ExpectedFinding[];
}

const caretLine = /^ *\^[ ^]*(?:→ (.*))?$/;

/**
 * Reads a fixture: carets stand under the exact columns of the line above, `→ text` behind them asks for a fix that inserts that text,
 * and first lines such as `options: {"scope":"sentence"}` and, an item each, `register: {"id":"E3","title":"Audit"}` set options and
 * register. All those lines are removed before linting.
 */
export function readFixture(source: string): Fixture {
  const kept: string[] = [];
  const expected: ExpectedFinding[] = [];
  const register: EvidenceItem[] = [];
  let options: Record<string, unknown> = {};
  let lineStart = 0;
  let next = 0;
  for (const line of source.replaceAll('\r\n', '\n').split('\n')) {
    const carets = caretLine.exec(line);
    if (carets) {
      const replacement = carets[1];
      for (const group of line.replace(/→.*/, '').matchAll(/\^+/g)) {
        const start = lineStart + group.index;
        expected.push({ start, end: start + group[0].length, ...(replacement === undefined ? {} : { replacement }) });
      }
    } else if (kept.length === 0 && line.startsWith('options: ')) {
      options = JSON.parse(line.slice('options: '.length)) as Record<string, unknown>;
    } else if (kept.length === 0 && line.startsWith('register: ')) {
      register.push(JSON.parse(line.slice('register: '.length)) as EvidenceItem);
    } else {
      lineStart = next;
      next += line.length + 1;
      kept.push(line);
    }
  }
  return {
    text: kept.join('\n'),
    options,
    register,
    expected: expected.sort((one, other) => one.start - other.start || one.end - other.end),
  };
}

/** The rule as its preset would run it, with these options over its defaults. */
export function activeRule(rule: AnyRule, options: Readonly<Record<string, unknown>> = {}): ActiveRule {
  return { rule, severity: rule.severity, options: { ...((rule.options?.defaults ?? {}) as object), ...options } };
}

/** Problems with the examples on a rule's page: one finding for each flagged one, none for the others. */
export function exampleProblems(rule: AnyRule, page: string, lint: LintExample): string[] {
  const { flagged, notFlagged, register } = readRulePage(page);
  return [...flagged.flatMap((example) => countProblems(example, 1)), ...notFlagged.flatMap((example) => countProblems(example, 0))];

  function countProblems({ language, text, options, line }: PageExample, wanted: number): string[] {
    const findings = language === 'csv' ? lintRegisterExample(rule, text, options) : lint(activeRule(rule, options), text, register);
    const problems = findings.flatMap((finding) => wordingProblems(finding, register));
    if (findings.length !== wanted) {
      const found = findings.map(({ start, end }) => `'${text.slice(start, end)}'`).join(', ') || 'none';
      problems.push(`README.md line ${String(line)}: ${String(wanted)} finding(s) expected, found ${found}`);
    }
    return problems;
  }
}

/**
 * Problems with one fixture: exact spans, replacements, wording, and the same findings when run twice.
 * @param name ends in `.csv` where the fixture is a register; its options may then say `files` and `cited`, as the examples of a page do.
 */
export function fixtureProblems(rule: AnyRule, name: string, source: string, lint: LintExample): string[] {
  const fixture = readFixture(source);
  const { text, options, register } = fixture;
  const run = (): readonly ObservedFinding[] =>
    name.endsWith('.csv') ? lintRegisterExample(rule, text, options) : lint(activeRule(rule, options), text, register);
  const findings = run();
  const problems = findings.flatMap((finding) => wordingProblems(finding, register));
  for (const { start, end, replacement } of fixture.expected) {
    const finding = findings.find((one) => one.start === start && one.end === end);
    if (!finding) problems.push(`${name}: no finding on ${place(text, start, end)}`);
    else if (replacement !== undefined && !insertions(finding).includes(replacement)) {
      problems.push(`${name}: no fix on ${place(text, start, end)} inserts '${replacement}', only ${JSON.stringify(insertions(finding))}`);
    }
  }
  for (const { start, end, message } of findings) {
    const isExpected = fixture.expected.some((one) => one.start === start && one.end === end);
    if (!isExpected) problems.push(`${name}: unexpected finding on ${place(text, start, end)}: ${message}`);
  }
  if (JSON.stringify(run()) !== JSON.stringify(findings)) problems.push(`${name}: a second run gives other findings`);
  return problems;
}

/** A way to write the same text differently, in which the same words must be found. */
export interface Variant {
  readonly name: string;
  readonly write: (text: string) => string;
}

const entity = 'Checks &amp; balances. ';

/** Line ends, block quote, list item, a character reference before: what moves offsets without changing the words. */
export const variants: readonly Variant[] = [
  { name: 'with CRLF', write: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'in a block quote', write: (text) => text.replace(/^/gm, '> ') },
  { name: 'in a list item', write: (text) => `- ${text.replace(/\n(?=.)/g, '\n  ')}` },
  { name: 'after `&amp;`', write: (text) => text.replace(/^(?=[\p{L}‘“'"(])/gmu, entity) },
];

/** Problems with a fixture written in another way, its front matter as it is: the flagged words and their order must stay. */
export function variantProblems(rule: AnyRule, name: string, source: string, variant: Variant, lint: LintExample): string[] {
  const { text, options, register } = readFixture(source);
  const { frontMatter, body } = splitFrontMatter(text);
  const written = frontMatter + variant.write(body);
  const before = flaggedWords(lint(activeRule(rule, options), text, register), text);
  const after = flaggedWords(lint(activeRule(rule, options), written, register), written);
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [`${name} ${variant.name}: ${JSON.stringify(after)} instead of ${JSON.stringify(before)}`];
}

/** Problems with how a finding speaks: a fix leaves a placeholder to be filled in, or cites what is in the register. */
export function wordingProblems({ message, question, fixes }: ObservedFinding, register: readonly EvidenceItem[] = []): string[] {
  const problems: string[] = [];
  if (message.length >= 100) problems.push(`The message has ${String(message.length)} characters: ${message}`);
  if (message.endsWith('.')) problems.push(`The message ends in a full stop: ${message}`);
  if (!question.endsWith('?')) problems.push(`The question does not end in '?': ${question}`);
  for (const { title, edits, safe } of fixes) {
    if (!title) problems.push(`A fix of '${message}' has no title`);
    const hasBlank = edits.some(({ text }) => text.includes('‹'));
    if (hasBlank && safe) problems.push(`The fix '${title}' of '${message}' leaves a blank and is called safe`);
    const isHonest =
      hasBlank ||
      edits.some(({ text }) => (text === '' ? safe : isProposed(text, question) || register.some((item) => isRegistered(text, item))));
    if (!isHonest) problems.push(`The fix '${title}' of '${message}' inserts no ‹placeholder›`);
  }
  return problems;
}

/** Whether the words are, in whatever case, those that the question puts to the author: a word of the declared scale. */
function isProposed(text: string, question: string): boolean {
  const [, proposed] = /^Should it be `([^`]+)`/.exec(question) ?? [];
  return proposed !== undefined && text.toLowerCase().includes(proposed);
}

/** Whether the register says so itself: the id of an item, or one of its figures. */
function isRegistered(text: string, { id, value, numerator, denominator }: EvidenceItem): boolean {
  return text === id || [value, numerator, denominator].includes(Number(text.replaceAll(',', '')));
}

/** Passages are left out: where a whole sentence or paragraph ends depends on what was written around it. */
function flaggedWords(findings: readonly ObservedFinding[], text: string): string[] {
  return findings.filter(({ extent }) => extent === 'words').map(({ start, end }) => text.slice(start, end).replace(/\s+(?:> )?/g, ' '));
}

function insertions(finding: ObservedFinding): string[] {
  return finding.fixes.flatMap(({ edits }) => edits.map((edit) => edit.text));
}

function place(text: string, start: number, end: number): string {
  const line = text.slice(0, start).split('\n').length;
  return `'${text.slice(start, end)}' (line ${String(line)} of the linted text)`;
}
