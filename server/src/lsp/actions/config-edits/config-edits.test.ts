import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TextEdit } from '../../../engine/types.js';
import { addSuppression, addTerm, configEdits, setSeverity } from './index.js';

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

describe('lists with comments between dash and value', () => {
  it('keep them, and get the new item at the right place', () => {
    const terms = 'terms:\n  - # non-profit\n    Stronger Families\n  - # a - b\n    early help\n';
    expect(apply(terms, addTerm(terms, 'lead worker'))).toBe(`${terms}  - lead worker\n`);
    const before = 'suppressions:\n  - # agreed - see minutes\n    rule: vague-degree\n    fingerprint: x\n    reason: r\n';
    const after = apply(before, addSuppression(before, { rule: 'vague-time', fingerprint: 'y', reason: 'agreed' })) ?? '';
    expect(after).toContain('  - # agreed - see minutes\n    rule: vague-degree');
    expect((parse(after) as { suppressions: { rule: string }[] }).suppressions.map(({ rule }) => rule)).toEqual([
      'vague-time',
      'vague-degree',
    ]);
  });
});

describe('a config in JSON', () => {
  const { addSuppression: suppress, addTerm: name, setSeverity: set } = configEdits('substantiate.json');
  const manifest = configEdits('package.json');
  const suppression = { rule: 'vague-time', fingerprint: 'ab12', reason: 'agreed: "soon"', path: 'a.txt' };

  it.each([
    ['{}', (text: string) => name(text, 'lead worker'), '{\n  "terms": [\n    "lead worker"\n  ]\n}'],
    [
      '{\n\t"terms": ["early help"] // ours\n}\n',
      (text: string) => name(text, 'lead worker'),
      '{\n\t"terms": [\n\t\t"early help",\n\t\t"lead worker"\n\t] // ours\n}\n',
    ],
    ['{"rules": {"vague-time": "error"}}', (text: string) => set(text, 'vague-time', 'off'), '{"rules": {"vague-time": "off"}}'],
    [
      '{"rules": {"vague-time": {"severity": "error", "options": {}}}}',
      (text: string) => set(text, 'vague-time', 'off'),
      '{"rules": {"vague-time": {"severity": "off", "options": {}}}}',
    ],
    [
      '{"name": "x", "substantiate": {"rules": {"vague-time": "error"}}}',
      (text: string) => manifest.setSeverity(text, 'vague-time', 'off'),
      '{"name": "x", "substantiate": {"rules": {"vague-time": "off"}}}',
    ],
  ])('%j', (before, edit, after) => {
    expect(apply(before, edit(before))).toBe(after);
  });

  it('gets a suppression once', () => {
    const after = apply('{\n  "preset": "strict"\n}\n', suppress('{\n  "preset": "strict"\n}\n', suppression)) ?? '';
    expect(JSON.parse(after)).toEqual({ preset: 'strict', suppressions: [suppression] });
    expect(suppress(after, suppression)).toBeUndefined();
    const other = { ...suppression, fingerprint: 'cd' };
    expect(JSON.parse(apply(after, suppress(after, other)) ?? '')).toMatchObject({ suppressions: [suppression, other] });
  });

  it.each(['', '[]', '{"a": '])('is not offered for %j', (text) => {
    expect([name(text, 'x'), set(text, 'vague-time', 'off'), suppress(text, suppression)]).toEqual([undefined, undefined, undefined]);
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
