import type { Span } from 'retext-substantiate/kit';
import type { Directive } from './types.js';

const comment = /<!--\s*substantiate-disable(-next-line|-file)?(?=[\s-])([\s\S]*?)-->/g;

/**
 * Reads the suppression comments of a stretch of HTML.
 * `<!-- substantiate-disable RULE -- reason -->` stands at the end of what it covers; a dash, which editors like to make of two hyphens, does as well.
 * @param block index of the block that ends here, or of the next where none does.
 */
export function readDirectives(html: string, span: Span, block: number): Directive[] {
  if (!html.includes('substantiate-disable')) return [];
  return Array.from(html.matchAll(comment), ({ index, 0: whole, 1: kind, 2: body = '' }): Directive => {
    const [names = '', ...reason] = body.trim().split(/(?:^|\s)(?:--|[—–])(?=\s|$)/);
    const start = span.start + index;
    return {
      covers: kind === '-file' ? 'file' : kind === '-next-line' ? 'next-block' : 'block',
      rules: names.split(/[\s,]+/).filter(Boolean),
      reason: reason.join('--').trim(),
      span: { start, end: start + whole.length },
      block,
    };
  });
}
