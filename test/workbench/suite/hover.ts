import * as assert from './assert.js';
import { diagnosticsOf, findingOn, hoverAt, open } from './editor.js';

describe('hover', () => {
  it('says why, and asks the question that would settle it', async () => {
    const { document } = await open('self-evaluation.md');
    const found = await diagnosticsOf(document, 'findings', (all) => all.length > 0);
    const at = findingOn('Some', document, found).range.start;
    const text = await hoverAt(document, at, (answer) => answer.length > 0);
    assert.match(text, /how many of how many\b.*\?/iu);
  });
});
