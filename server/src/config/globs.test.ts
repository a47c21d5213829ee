import { describe, expect, it } from 'vitest';
import { globMatcher } from './globs.js';

describe('globs', () => {
  it.each<[string[], string, boolean]>([
    [[], 'a.md', false],
    [['reports/**'], 'reports/a.csv', true],
    [['reports'], 'reports/2024/a.md', true],
    [['./reports/*.md'], 'notes/a.md', false],
    [['archive/'], 'reports/archive/a.md', true],
    [['/archive'], 'reports/archive/a.md', false],
    [['*.draft.md'], 'deep/a.draft.md', true],
    [['drafts\\**', '.\\old\\*.md'], 'drafts/deep/a.md', true],
    [['.\\old\\*.md'], 'old/a.md', true],
    [['a \\[1\\].md'], 'a [1].md', true],
    // Of a config that is extended from another folder.
    [['*-draft.md'], '../reports/a-draft.md', true],
    [['archive'], '../reports/archive/a.md', true],
    [['reports/*.md'], '../reports/a.md', false],
    [['../reports/*.md'], '../reports/a.md', true],
  ])('%j, %s: %s', (globs, path, matches) => {
    expect(globMatcher(globs)(path)).toBe(matches);
  });
});
