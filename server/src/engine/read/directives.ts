import type { Span } from 'retext-substantiate/kit';
import { unfilledReason } from '../unfilled-reason.js';
import type { Directive, NamedRule } from './types.js';

const comment = /<!--\s*substantiate-disable(-next-line|-file)?(?=[\s-])([\s\S]*?)-->/dg;

/**
 * Reads the suppression comments of a stretch of HTML.
 * `<!-- substantiate-disable RULE -- reason -->` stands at the end of what it covers; a dash, which editors like to make of two hyphens, does as well.
 * @param block index of the block that ends here, or of the next where none does.
 * @param inline whether the HTML stands within a block.
 */
export function readDirectives(html: string, span: Span, block: number, inline: boolean): Directive[] {
  if (!html.includes('substantiate-disable')) return [];
  return Array.from(html.matchAll(comment), (match): Directive => {
    const [whole, kind, body = ''] = match;
    const [listed = '', ...behind] = body.trim().split(/(?:^|\s)(?:--|[—–])(?=\s|$)/);
    const reason = behind.join('--').trim();
    const blank = unfilledReason(reason);
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
      reason: blank === undefined ? reason : '',
      ...(blank !== undefined && { blank }),
      span: { start, end: start + whole.length },
      scope: from - (kind ?? '').length,
      stands: inline ? 'inline' : html.trim() === whole ? 'apart' : 'in-html',
      block,
    };
  });
}
