import type { ClaimCounts, FindingSeverity, SeverityCounts } from 'substantiate/protocol';
import type { Translate } from './words.js';

/** Worst first. */
export const severities: readonly FindingSeverity[] = ['error', 'warning', 'info', 'hint'];

/** All findings together: “12 findings”. */
export function sayFindings(t: Translate, counts: SeverityCounts): string {
  const all = severities.reduce((sum, severity) => sum + counts[severity], 0);
  if (all === 0) return t('No findings');
  return all === 1 ? t('1 finding') : t('{0} findings', all);
}

/** By severity, those that there are: “2 errors, 1 warning”. */
export function saySeverities(t: Translate, { error, warning, info, hint }: SeverityCounts): string {
  const said = [
    error === 1 ? t('1 error') : error > 0 && t('{0} errors', error),
    warning === 1 ? t('1 warning') : warning > 0 && t('{0} warnings', warning),
    info === 1 ? t('1 note') : info > 0 && t('{0} notes', info),
    hint === 1 ? t('1 hint') : hint > 0 && t('{0} hints', hint),
  ].filter((each) => each !== false);
  return said.length === 0 ? t('No findings') : said.join(', ');
}

/** “9 of 11 claims evidenced”; undefined where nothing is claimed, or no evidence is asked for. */
export function sayCoverage(t: Translate, coverage: ClaimCounts | undefined): string | undefined {
  if (!coverage || coverage.claims === 0) return undefined;
  const { evidenced, claims } = coverage;
  return claims === 1 ? t('{0} of 1 claim evidenced', evidenced) : t('{0} of {1} claims evidenced', evidenced, claims);
}

/** “81% evidenced”, rounded down, so that nothing short of all is 100; undefined where {@link sayCoverage} is. */
export function sayShare(t: Translate, coverage: ClaimCounts | undefined): string | undefined {
  if (!coverage || coverage.claims === 0) return undefined;
  return t('{0}% evidenced', Math.floor((coverage.evidenced * 100) / coverage.claims));
}
