import { expect, it } from 'vitest';
import { fixAllKind, isWanted } from './kinds.js';

it.each([
  ['quickfix', undefined, true],
  [fixAllKind, undefined, false],
  ['quickfix', [''], true],
  [fixAllKind, [''], true],
  [fixAllKind, ['source'], true],
  [fixAllKind, ['source.fixAll'], true],
  [fixAllKind, [fixAllKind], true],
  [fixAllKind, ['source.fixAll.other'], false],
  [fixAllKind, ['source.organizeImports'], false],
  [fixAllKind, ['source.fix'], false],
  ['quickfix', ['source'], false],
  ['quickfix', ['quickfix.other'], false],
  ['quickfix', ['refactor', 'quickfix'], true],
  ['quickfix', [], false],
])('%s where only %j is asked for: %s', (kind, only, wanted) => {
  expect(isWanted(kind, only)).toBe(wanted);
});
