import type { ReportingDescriptor } from 'sarif';
import type { Severity } from 'retext-substantiate/kit';
import { webAddress } from '../paths.js';
import type { ReportedFinding } from '../report.js';
import { rulePages, type RulePage } from './rule-pages.js';

/** What SARIF calls the severities. */
export const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<Severity, string>;

/** What GitHub calls them. */
const problemSeverities = { error: 'error', warning: 'warning', info: 'recommendation', hint: 'recommendation' } as const;

/** The rules of a run: all that there are, each with its page, and behind them any that a finding names beside those. */
export class SarifRules {
  private readonly indexes = new Map<string, number>();
  readonly descriptors: ReportingDescriptor[] = [];

  constructor() {
    for (const page of rulePages) this.add(page.id, descriptorOf(page));
  }

  /** Where the rule of a finding stands among them. */
  indexOf(finding: ReportedFinding): number {
    return this.indexes.get(finding.rule) ?? this.add(finding.rule, descriptorFrom(finding));
  }

  private add(id: string, descriptor: ReportingDescriptor): number {
    const index = this.descriptors.push(descriptor) - 1;
    this.indexes.set(id, index);
    return index;
  }
}

function descriptorOf({ id, category, severity, summary, why, help, precision }: RulePage): ReportingDescriptor {
  return {
    ...named(id),
    shortDescription: { text: sentence(summary) },
    fullDescription: { text: `${sentence(summary)} ${why}` },
    help: { text: `${sentence(summary)} ${why}`, markdown: help },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [category], 'problem.severity': problemSeverities[severity], ...(precision && { precision }) },
  };
}

function descriptorFrom({ rule, category, severity, why, url }: ReportedFinding): ReportingDescriptor {
  const address = webAddress(url);
  return {
    ...named(rule),
    shortDescription: { text: why },
    fullDescription: { text: why },
    help: { text: why },
    ...(address !== undefined && { helpUri: address }),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [category], 'problem.severity': problemSeverities[severity] },
  };
}

/** The name is the id as SARIF's readers like names: `VagueQuantity`. */
function named(id: string): { id: string; name: string } {
  return { id, name: id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()) };
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
