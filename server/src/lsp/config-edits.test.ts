import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TextEdit } from '../engine/types.js';
import { addSuppression, switchOff } from './config-edits.js';

const apply = (text: string, edit: TextEdit | undefined): string | undefined =>
  edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
const off = (text: string): string | undefined => apply(text, switchOff(text, 'vague-time'));

describe('switching a rule off', () => {
  it.each([
    ['', 'rules:\n  vague-time: off\n'],
    ['preset: strict', 'preset: strict\nrules:\n  vague-time: off\n'],
    ['# a template\n', '# a template\nrules:\n  vague-time: off\n'],
    ['rules:\n    vague-degree: hint # why\nterms: [a]\n', 'rules:\n    vague-time: off\n    vague-degree: hint # why\nterms: [a]\n'],
    ['rules:\n  vague-time: error # so far\n', 'rules:\n  vague-time: off # so far\n'],
    [
      'rules:\n  vague-time:\n    severity: hint # low\n    options: {}\n',
      'rules:\n  vague-time:\n    severity: off # low\n    options: {}\n',
    ],
  ])('%j', (before, after) => {
    expect(off(before)).toBe(after);
  });

  it.each([
    'rules: {}\n',
    'rules: {vague-degree: hint} # short\n',
    'rules:\nterms:\n  - a # kept\n',
    'rules:\n  vague-time:\n    options: {}\n',
    'rules:\n  vague-time:\n',
  ])('means the same in seldom shapes: %j', (before) => {
    const after = off(before) ?? '';
    const entry = (parse(after) as { rules: Record<string, unknown> }).rules['vague-time'];
    expect(entry === 'off' || (entry as { severity?: string }).severity === 'off').toBe(true);
    for (const comment of before.match(/#.*/gu) ?? []) expect(after).toContain(comment);
  });

  it.each(['- a\n', 'a: [\n', '{preset: strict}\n'])('is not offered for %j', (text) => {
    expect(off(text)).toBeUndefined();
  });
});

describe('adding a suppression', () => {
  const suppression = { rule: 'vague-time', fingerprint: 'ab12', reason: 'agreed: "soon"' };
  it.each([
    '',
    'preset: strict\n',
    'suppressions:\n- rule: vague-degree\n  fingerprint: x\n  reason: r # note\n',
    'suppressions: []\n',
    'suppressions: # none yet\n',
  ])('%j', (before) => {
    const after = apply(before, addSuppression(before, suppression)) ?? '';
    const { suppressions } = parse(after) as { suppressions: unknown[] };
    expect(suppressions).toContainEqual(suppression);
    expect(suppressions).toHaveLength(1 + ((parse(before) as { suppressions?: unknown[] } | null)?.suppressions?.length ?? 0));
    for (const comment of before.match(/#.*/gu) ?? []) expect(after).toContain(comment);
  });
});
