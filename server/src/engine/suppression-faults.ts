/** What is wrong with a suppression comment as it is written. */
import leven from 'leven';
import type { RawFinding } from './raw-finding.js';
import { strayedSuppression, suppressionWithoutReason, suppressionWithWrongDate, unknownRule } from './notices.js';
import { notice, type NoticeDetails } from './own-finding.js';
import type { Directive, NamedRule } from './read/types.js';
import type { EngineRules } from './types.js';

/** Slips of the finger after which a name is still told: more would make another rule of it. */
const mostSlips = 3;

/** Faults that the comment has wherever it stands, whatever the rules find. */
export function faultsOf(
  { covers, block, reason, blank, wrongDate, names, span, scope }: Directive,
  { knownRules }: Pick<EngineRules, 'knownRules'>,
): RawFinding[] {
  const findings: RawFinding[] = [];
  if (!reason) findings.push(notice(suppressionWithoutReason, span, lackOf(blank)));
  else if (wrongDate !== undefined) findings.push(notice(suppressionWithWrongDate, span, noDate(wrongDate)));
  else if (covers === 'block' && block < 0) {
    const fix = { title: 'Let it cover what follows', edits: [{ start: scope, end: scope, text: '-next-line' }] };
    findings.push(notice(strayedSuppression, span, 'Suppression that stands behind nothing it could cover', { fixes: [fix] }));
  }
  const unknown = names.find(({ rule }) => !knownRules.has(rule));
  if (names.length === 0) findings.push(notice(unknownRule, span, 'Suppression that names no rule, so it covers nothing'));
  if (unknown) {
    findings.push(notice(unknownRule, span, `\`${unknown.rule.slice(0, 60)}\` is not the name of a rule`, meantFor(unknown, knownRules)));
  }
  return findings;
}

function lackOf(blank: string | undefined): string {
  return blank === undefined
    ? 'Suppression without a reason, so it does not count'
    : `\`${blank.slice(0, 40)}\` still has to be filled in: until then the suppression does not count`;
}

function noDate(given: string): string {
  const day = given.replace(/\s+/g, ' ').slice(0, 30);
  return `${day === '' ? 'Nothing' : `\`${day}\``} behind \`until\` is a date such as \`2027-03-31\`, so the suppression does not count`;
}

function meantFor({ rule, start, end }: NamedRule, known: ReadonlySet<string>): NoticeDetails {
  const meant = nearest(rule, known);
  if (meant === undefined) return {};
  return { question: `Is \`${meant}\` meant?`, fixes: [{ title: `Name \`${meant}\` instead`, edits: [{ start, end, text: meant }] }] };
}

/** The one rule that differs by the fewest slips; undefined where none is near, or several are as near. */
function nearest(name: string, known: ReadonlySet<string>): string | undefined {
  const most = Math.min(mostSlips, Math.floor(name.length / 3));
  let best = most + 1;
  let found: string | undefined;
  for (const rule of known) {
    const slips = leven(name, rule, { maxDistance: most + 1 });
    if (slips > best) continue;
    found = slips < best ? rule : undefined;
    best = slips;
  }
  return best > most ? undefined : found;
}
