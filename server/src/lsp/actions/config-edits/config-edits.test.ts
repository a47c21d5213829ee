import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TextEdit } from '../../../engine/types.js';
import { addSuppression, addTerm, setSeverity } from './index.js';

const apply = (text: string, edit: TextEdit | undefined): string | undefined =>
  edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
const off = (text: string): string | undefined => apply(text, setSeverity(text, 'vague-time', 'off'));

describe('setting the severity of a rule', () => {
  it.each([
    ['', 'rules:\n  vague-time: off\n'],
    ['preset: strict', 'preset: strict\nrules:\n  vague-time: off\n'],
    ['# a template\n', '# a template\nrules:\n  vague-time: off\n'],
    ['rules:\n    vague-degree: hint # why\nterms: [a]\n', 'rules:\n    vague-time: off\n    vague-degree: hint # why\nterms: [a]\n'],
    ['rules:\n  vague-time: error # so far\n', 'rules:\n  vague-time: off # so far\n'],
    ['rules: {vague-time: error, vague-degree: hint} # all\n', 'rules: {vague-time: off, vague-degree: hint} # all\n'],
    ['rules:\n  vague-time: {severity: error, options: {}}\n', 'rules:\n  vague-time: {severity: off, options: {}}\n'],
    [
      'rules:\n  vague-time:\n    severity: hint # low\n    options: {}\n',
      'rules:\n  vague-time:\n    severity: off # low\n    options: {}\n',
    ],
    [
      'rules:\n  vague-time:\n    options: # of ours\n      a: 1\n',
      'rules:\n  vague-time:\n    severity: off\n    options: # of ours\n      a: 1\n',
    ],
    ['preset: strict\r\nrules:\r\n  vague-degree: hint\r\n', 'preset: strict\r\nrules:\r\n  vague-time: off\r\n  vague-degree: hint\r\n'],
  ])('%j', (before, after) => {
    expect(off(before)).toBe(after);
  });

  it('sets any severity', () => {
    expect(apply('rules:\n  vague-time: warning\n', setSeverity('rules:\n  vague-time: warning\n', 'vague-time', 'info'))).toBe(
      'rules:\n  vague-time: info\n',
    );
  });

  it.each([
    'rules: {}\n',
    'rules: {vague-degree: hint} # short\n',
    'rules:\nterms:\n  - a # kept\n',
    'rules:\n  vague-time: {options: {}}\n',
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

describe('adding a term', () => {
  const added = (text: string, phrase = 'lead worker'): string | undefined => apply(text, addTerm(text, phrase));
  it.each([
    ['', 'terms:\n  - lead worker\n'],
    ['preset: strict', 'preset: strict\nterms:\n  - lead worker\n'],
    ['terms:\n  - One # ours\n  - Two # theirs\nrules: {}\n', 'terms:\n  - One # ours\n  - Two # theirs\n  - lead worker\nrules: {}\n'],
    ['terms: [One] # ours\n', 'terms: [One, lead worker] # ours\n'],
    ['terms:\n- "One"', 'terms:\n- "One"\n- lead worker'],
    ['terms:\r\n  - One\r\nrules: {}\r\n', 'terms:\r\n  - One\r\n  - lead worker\r\nrules: {}\r\n'],
  ])('%j', (before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each(['terms: [One] # ours\n', 'terms: []\n', 'terms: # none yet\npreset: strict\n', 'terms:\n  - >-\n    folded\n    words\n'])(
    'means the same in seldom shapes: %j',
    (before) => {
      const after = added(before) ?? '';
      const had = (parse(before) as { terms: string[] | null }).terms ?? [];
      expect((parse(after) as { terms: string[] }).terms).toEqual([...had, 'lead worker']);
      for (const comment of before.match(/#.*/gu) ?? []) expect(after).toContain(comment);
    },
  );

  it.each(['null', 'yes: no', '12', 'a # b'])('writes %j so that it is read as it is', (phrase) => {
    expect(parse(added('', phrase) ?? '')).toEqual({ terms: [phrase] });
  });

  it('is not offered for a term that is there in any case', () => {
    expect(added('terms: [Lead Worker]\n')).toBeUndefined();
  });
});
