import type { Span } from 'retext-substantiate/kit';
import { unfilledReason } from '../unfilled-reason.js';
import type { Directive, NamedRule } from './types.js';

const comment = /<!--\s*substantiate-disable(-next-line|-file)?(?=[\s-])([\s\S]*?)-->/dg;

/** What a name or a team takes at most: whatever is longer goes on with the reason. */
const longestOwner = 40;
const mostOwnerWords = 5;

/** What is said behind the dash: why something stands, who answers for it, and until when. */
export type Excuse = Pick<Directive, 'reason' | 'blank' | 'owner' | 'until' | 'wrongDate'>;

/**
 * Reads the suppression comments of a stretch of HTML.
 * `<!-- substantiate-disable RULE -- reason; owner; until 2027-03-31 -->` stands at the end of what it covers; a dash, which editors
 * like to make of two hyphens, does as well.
 * @param block index of the block that ends here, or of the next where none does.
 * @param inline whether the HTML stands within a block.
 */
export function readDirectives(html: string, span: Span, block: number, inline: boolean): Directive[] {
  if (!html.includes('substantiate-disable')) return [];
  return Array.from(html.matchAll(comment), (match): Directive => {
    const [whole, kind, body = ''] = match;
    const [listed = '', ...behind] = body.trim().split(/(?:^|\s)(?:--|[—–])(?=\s|$)/);
    const start = span.start + match.index;
    const from = span.start + (match.indices?.[2]?.[0] ?? 0);
    const names = Array.from(listed.matchAll(/[^\s,]+/g), ({ index, 0: name }): NamedRule => {
      const at = from + body.search(/\S/) + index;
      return { rule: name, start: at, end: at + name.length };
    });
    return {
      covers: kind === '-file' ? 'file' : kind === '-next-line' ? 'next-block' : 'block',
      rules: names.map(({ rule }) => rule),
      names,
      ...readExcuse(behind.join('--')),
      span: { start, end: start + whole.length },
      scope: from - (kind ?? '').length,
      stands: inline ? 'inline' : html.trim() === whole ? 'apart' : 'in-html',
      block,
    };
  });
}

/** Reads `reason; owner; until 2027-03-31` from its end; owner and date may be left out. */
export function readExcuse(text: string): Excuse {
  const pieces = text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const date = readDate(pieces);
  const mayBeOwner = pieces.length > 1 ? (pieces.at(-1) ?? '') : '';
  const isOwner = mayBeOwner !== '' && isShort(mayBeOwner);
  if (isOwner) pieces.pop();
  const reason = pieces.join('; ');
  const blank = unfilledReason(reason);
  return {
    reason: blank === undefined ? reason : '',
    ...(blank !== undefined && { blank }),
    ...(isOwner && unfilledReason(mayBeOwner) === undefined && { owner: mayBeOwner }),
    ...date,
  };
}

/** Takes the date off the end. Behind a semicolon `until` can begin nothing else; by itself it may begin a reason, unless a figure follows. */
function readDate(pieces: string[]): Pick<Directive, 'until' | 'wrongDate'> {
  const last = pieces.at(-1) ?? '';
  if (!/^until\b/iu.test(last)) return {};
  const day = last.slice('until'.length).trim();
  if (pieces.length === 1 && !/\d/.test(day)) return {};
  pieces.pop();
  return isDate(day) ? { until: day } : { wrongDate: day };
}

/** Whether a text is a day of the calendar, as in `2027-03-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isShort(text: string): boolean {
  return text.length <= longestOwner && text.split(/\s+/).length <= mostOwnerWords && !/[.!?]$/.test(text);
}

/** Whether a day has passed. @param today as in `2027-03-31`; without it no day ever does. */
export function isOver(until: string | undefined, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

/** Whether a comment may cover anything: it says why, and its time has come to no end. */
export function counts({ reason, wrongDate, isExpired }: Pick<Directive, 'reason' | 'wrongDate' | 'isExpired'>): boolean {
  return reason !== '' && wrongDate === undefined && !isExpired;
}
