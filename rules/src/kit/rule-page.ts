import type { EvidenceItem } from '../language/evidence-item.js';
import { readTableRows } from './testing/register-rows.js';
import type { AnyRule } from './types.js';

/** One fenced example of a rule's page. */
export interface PageExample {
  /** A report, or for rules that check registers a register. */
  readonly language: 'markdown' | 'csv';
  readonly text: string;
  /** Options written as JSON behind the fence's language; empty where there are none. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The line of the page on which the example begins, from 1. */
  readonly line: number;
}

/** A rule's page, taken apart. */
export interface RulePage {
  readonly title: string;
  /** The first paragraph under the title. */
  readonly summary: string;
  /** The text under each heading of the second level, in order. */
  readonly sections: ReadonlyMap<string, string>;
  readonly flagged: readonly PageExample[];
  readonly notFlagged: readonly PageExample[];
  /** The register that the examples cite; empty where the page shows none. */
  readonly register: readonly EvidenceItem[];
}

const registerHeading = 'The register in these examples';
const headings = ['What it flags', 'Why it matters', 'Options', registerHeading, 'Flagged', 'Not flagged', 'When not to use it'];
const exampleFence = /^(markdown|csv)\b(.*)$/;

/** Takes a rule's page apart: `# id`, a summary, sections, and the examples fenced as `markdown` or `csv` in two of them. */
export function readRulePage(page: string): RulePage {
  const lines = page.replaceAll('\r\n', '\n').split('\n');
  const sections = new Map<string, string>();
  const examples: Record<string, PageExample[]> = {};
  let title = '';
  let section = '';
  let fence: { mark: string; info: string; line: number; body: string[] } | undefined;
  lines.forEach((line, index) => {
    if (fence) {
      if (line.trim() !== fence.mark) return void fence.body.push(line);
      const [, language, json] = exampleFence.exec(fence.info) ?? [];
      if (language === 'markdown' || language === 'csv') {
        const options = (json?.trim() ? JSON.parse(json) : {}) as Record<string, unknown>;
        (examples[section] ??= []).push({ language, text: fence.body.join('\n'), options, line: fence.line });
      }
      fence = undefined;
      return;
    }
    const opening = /^(`{3,})(?!`)(.*)$/.exec(line);
    if (opening) {
      fence = { mark: opening[1] ?? '', info: (opening[2] ?? '').trim(), line: index + 2, body: [] };
    } else if (line.startsWith('# ')) {
      title = line.slice(2).trim();
    } else if (line.startsWith('## ')) {
      section = line.slice(3).trim();
      sections.set(section, '');
    } else {
      sections.set(section, `${sections.get(section) ?? ''}${line}\n`);
    }
  });
  const summary = (sections.get('') ?? '').trim().split(/\n\s*\n/)[0] ?? '';
  sections.delete('');
  const register = readTableRows(sections.get(registerHeading) ?? '').map(({ item }) => item);
  return { title, summary, sections, register, flagged: examples['Flagged'] ?? [], notFlagged: examples['Not flagged'] ?? [] };
}

/** What is wrong with the shape of a rule's page: each problem names what is missing. */
export function pageProblems(rule: AnyRule, text: string): string[] {
  const page = readRulePage(text);
  const problems: string[] = [];
  if (page.title !== rule.id) problems.push(`The title is '${page.title}' instead of '${rule.id}'`);
  if (page.summary.replaceAll('\n', ' ') !== rule.summary) {
    problems.push(`The first paragraph is '${page.summary}' instead of the rule's summary '${rule.summary}'`);
  }
  const found = [...page.sections.keys()];
  const wanted = headings.filter((heading) => {
    if (heading === registerHeading) return rule.category === 'evidence' && found.includes(heading);
    return heading !== 'Options' || rule.options;
  });
  for (const heading of wanted) if (!found.includes(heading)) problems.push(`The heading '## ${heading}' is missing`);
  for (const heading of found) if (!wanted.includes(heading)) problems.push(`The heading '## ${heading}' does not belong there`);
  if (problems.length === 0 && found.join() !== wanted.join()) problems.push(`The headings are not in the order: ${wanted.join(', ')}`);
  if (found.includes(registerHeading) && page.register.length === 0) problems.push(`No table stands under '## ${registerHeading}'`);
  for (const option of Object.keys((rule.options?.defaults ?? {}) as object)) {
    if (!page.sections.get('Options')?.includes(`\`${option}\``)) problems.push(`The option \`${option}\` is not described`);
  }
  for (const heading of ['What it flags', 'Why it matters', 'When not to use it']) {
    if (found.includes(heading) && !page.sections.get(heading)?.trim()) problems.push(`Nothing stands under '## ${heading}'`);
  }
  const fence = rule.checkRegister ? 'csv' : 'markdown';
  for (const [heading, examples] of [
    ['Flagged', page.flagged],
    ['Not flagged', page.notFlagged],
  ] as const)
    if (!examples.some(({ language }) => language === fence))
      problems.push(`No example fenced as \`${fence}\` stands under '## ${heading}'`);
  return problems;
}
