import type { Span } from 'retext-substantiate/kit';
import { Hash } from './hash.js';
import type { RawFinding } from './raw-finding.js';
import type { Notice } from './notices.js';

/** What one finding of a kind says beyond the others. */
export type NoticeDetails = Partial<Pick<RawFinding, 'question' | 'fixes'>>;

/** A finding of the engine's own. */
export function notice(kind: Notice, span: Span, message: string, more: NoticeDetails = {}): RawFinding {
  const { id, category, severity, why, question } = kind;
  const fingerprint = (): string => new Hash().add(id).add(message).toString();
  return {
    rule: id,
    category,
    severity,
    why,
    question,
    message,
    extent: 'passage',
    ...span,
    fixes: [],
    block: -1,
    blockEnd: span.end,
    fingerprint,
    ...more,
  };
}
