import type { ClaimCounts, FindingSeverity, ReportOverview, SeverityCounts, TextPosition, TextRange } from 'substantiate/protocol';
import { isCount, isEither, isListOf, isMaybe, isObject, isOneOf, isText, isTexts, type Guard } from './guards.js';

/** How the page is to speak; the first that it is told. */
export interface Hello {
  readonly type: 'hello';
  /** The editor's language, as a tag. */
  readonly language: string;
  /** Messages by their English. */
  readonly messages: Readonly<Record<string, string>>;
}

/** What the page is to show from now on. */
export interface Show {
  readonly type: 'show';
  readonly state: PanelState;
}

/** What the editor tells the page. */
export type ToPage = Hello | Show;

/** What there is to show. */
export type PanelState =
  /** No report is open. */
  | { readonly kind: 'none' }
  /** No server runs, or none yet; or the settings say that nothing is checked. */
  | { readonly kind: 'starting' | 'down' | 'off' }
  /** The server has not answered yet, or does not check the report. */
  | { readonly kind: 'waiting' | 'unchecked'; readonly name: string }
  | { readonly kind: 'report'; readonly name: string; readonly overview: ShownOverview };

/** What the page draws of an overview. */
export type ShownOverview = Pick<
  ReportOverview,
  'uri' | 'preset' | 'configUri' | 'configProblem' | 'words' | 'counts' | 'coverage' | 'sections' | 'findings' | 'unlisted'
>;

const isPosition: Guard<TextPosition> = isObject({ line: isCount, character: isCount });
const isRange: Guard<TextRange> = isObject({ start: isPosition, end: isPosition });
const isSeverity: Guard<FindingSeverity> = isOneOf('error', 'warning', 'info', 'hint');
const isCounts: Guard<SeverityCounts> = isObject({ error: isCount, warning: isCount, info: isCount, hint: isCount });
const isCoverage: Guard<ClaimCounts> = isObject({ claims: isCount, evidenced: isCount });

const isOverview = isObject({
  uri: isText,
  preset: isText,
  configUri: isMaybe(isText),
  configProblem: isMaybe(isText),
  words: isCount,
  counts: isCounts,
  coverage: isMaybe(isCoverage),
  sections: isListOf(
    isObject({ heading: isText, depth: isCount, range: isRange, words: isCount, counts: isCounts, coverage: isMaybe(isCoverage) }),
  ),
  findings: isListOf(
    isObject({
      rule: isText,
      category: isText,
      severity: isSeverity,
      message: isText,
      question: isText,
      range: isRange,
      section: isCount,
    }),
  ),
  unlisted: isCount,
});

const isHello = isObject({ type: isOneOf('hello'), language: isText, messages: isTexts });
const isState = isEither(
  isEither(
    isObject({ kind: isOneOf('none', 'starting', 'down', 'off') }),
    isObject({ kind: isOneOf('waiting', 'unchecked'), name: isText }),
  ),
  isObject({ kind: isOneOf('report'), name: isText, overview: isOverview }),
);
const isShow = isObject({ type: isOneOf('show'), state: isState });

/** Whether something is a message for the page: what is not is none of its business. */
export function isToPage(value: unknown): value is ToPage {
  return isHello(value) || isShow(value);
}
