import { describe, expect, it } from 'vitest';
import { createEngine } from './index.js';
import type { Format } from './types.js';

const engine = createEngine({ rules: [], knownRules: new Set(), docsUrl: (rule) => rule });

/** The marks as the texts they stand for. */
function marksOf(text: string, format: Format = 'markdown') {
  const marks = engine.lint(text, { format }).sourceMarks();
  const texts = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));
  return Object.fromEntries(Object.entries(marks).map(([name, spans]) => [name, texts(spans as typeof marks.links)]));
}

const comment = '<!-- substantiate-disable vague-time -- quoted -->';
const none = { suppressions: [], notes: [], calls: [], links: [], unread: [] };

describe('marks of the source', () => {
  it('are comments that suppress, footnotes with their calls, and links', () => {
    const text = `# One\n\nSoon.[^a] ${comment}\n\n- See [this](x.md).\n\n[^a]: E12\n    goes on\n[^b]: Other.\n\n${comment}\n`;
    expect(marksOf(text)).toEqual({
      suppressions: [comment, comment],
      notes: ['[^a]: E12\n    goes on', '[^b]: Other.'],
      calls: ['[^a]'],
      links: ['[this](x.md)'],
      unread: [],
    });
  });

  it('are none in code, in other comments, in front matter and in plain text', () => {
    expect(marksOf(`---\nx: ${comment}\n---\n\n\`${comment}\`\n\n    ${comment}\n\n<!-- a [^b] -->\n`)).toEqual(none);
    expect(marksOf(`Soon. ${comment}`, 'text')).toEqual(none);
  });

  it('tell what was not read', () => {
    const hostile = `${'> '.repeat(500)}quoted`;
    expect(marksOf(`One.\n\n${hostile}\n\nTwo.\n`)).toEqual({ ...none, unread: [hostile] });
  });

  it('name a footnote and its calls alike', () => {
    const { notes, calls } = engine.lint('One.[^A b]\n\n[^a B]: E12\n', { format: 'markdown' }).sourceMarks();
    expect(calls.map(({ label }) => label)).toEqual(notes.map(({ label }) => label));
  });
});
