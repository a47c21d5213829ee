import { describe, expect, it } from 'vitest';
import { defineRule, type ActiveRule, type LocatedFile } from 'retext-substantiate/kit';
import { rules } from 'retext-substantiate/rules';
import { checkRegisters, type RegisterSurroundings } from './check.js';
import { Evidence } from './evidence.js';
import { readRegister } from './read/index.js';
import type { Register, RegisterRow } from './types.js';

const active: readonly ActiveRule[] = rules
  .filter(({ checkRegister }) => checkRegister)
  .map((rule) => ({ rule, severity: rule.severity, options: {} }));
const nothingKnown: RegisterSurroundings = { file: () => undefined };
const csv = (path: string, ...lines: string[]): Promise<Register> => readRegister(path, new TextEncoder().encode(lines.join('\n')));
const evidenceOf = (...registers: Register[]): Evidence => new Evidence({ registers, problems: [] });

describe('findings of a register', () => {
  it('stand at their cell, register by register, in order', async () => {
    const one = await csv('one.csv', 'id,title,location', 'E1,Audit,gone.pdf', 'E2,Survey,/srv/x.pdf', 'e1,Audit,https://example.org');
    const two = await csv('annex/two.csv', 'id,title,location', 'E2,Other,here.pdf');
    const files: Readonly<Record<string, LocatedFile>> = { 'gone.pdf': null, 'annex/here.pdf': {} };
    const found = checkRegisters(evidenceOf(one, two), active, { file: (path) => files[path] });
    expect(found.map(({ register, rule, severity, text }) => [register, rule, severity, text])).toEqual([
      ['one.csv', 'missing-evidence-file', 'error', 'gone.pdf'],
      ['one.csv', 'missing-evidence-file', 'info', '/srv/x.pdf'],
      ['one.csv', 'duplicate-evidence-id', 'error', 'e1'],
      ['annex/two.csv', 'duplicate-evidence-id', 'error', 'E2'],
    ]);
    expect(found[0]?.place).toEqual({ start: 27, end: 35 });
  });

  it('say which entries nobody cites, once all reports were read', async () => {
    const evidence = evidenceOf(await csv('one.csv', 'id,title', 'E1,Audit', 'E2,Survey'));
    expect(checkRegisters(evidence, active, nothingKnown)).toEqual([]);
    expect(checkRegisters(evidence, active, { ...nothingKnown, cited: new Set(['E2']) })).toMatchObject([
      { rule: 'unused-evidence', text: 'E1', unnecessary: true },
    ]);
  });

  it('tell what could not be read, beside what the rules say', async () => {
    const evidence = evidenceOf(await csv('one.csv', 'id,title,date', 'E1,Audit,soon', 'E1,Survey,'));
    expect(checkRegisters(evidence, active, nothingKnown).map(({ rule, severity, text }) => [rule, severity, text])).toEqual([
      ['register-problem', 'warning', 'soon'],
      ['duplicate-evidence-id', 'error', 'E1'],
    ]);
  });

  it('name sheet and cell of a workbook, and the item’s own value', () => {
    const cell = (name: string, row: number, column: number) => ({ sheet: 'Evidence', cell: name, row, column });
    const row = (id: string, at: number): RegisterRow => ({
      item: { id, title: 'Audit' },
      place: cell(`A${String(at)}`, at, 1),
      fields: { id: cell(`A${String(at)}`, at, 1) },
    });
    const workbook: Register = {
      path: 'e.xlsx',
      format: 'xlsx',
      text: undefined,
      rows: [row('E1', 2), row('E1', 10), row('E1', 3)],
      problems: [],
    };
    const found = checkRegisters(evidenceOf(workbook), active, nothingKnown);
    expect(found.map(({ message, text, place }) => [message, text, place])).toEqual([
      ['`E1` is the id of `Audit` already (sheet `Evidence`, cell A3)', 'E1', cell('A3', 3, 1)],
      ['`E1` is the id of `Audit` already (sheet `Evidence`, cell A10)', 'E1', cell('A10', 10, 1)],
    ]);
  });

  it('keep their names when something else changes, and the config may accept one by it', async () => {
    const before = evidenceOf(await csv('one.csv', 'id,title', 'E1,Audit', 'E1,Survey', 'E1,Visit'));
    const after = evidenceOf(await csv('one.csv', 'id,title,note', 'E0,New,', 'E1,Audit of March,', 'E1,Survey,', 'E1,Visit,'));
    const names = (evidence: Evidence) => checkRegisters(evidence, active, nothingKnown).map(({ fingerprint }) => fingerprint);
    expect(names(before)).toEqual(names(after));
    expect(new Set(names(before)).size).toBe(2);
    const suppression = { rule: 'duplicate-evidence-id', fingerprint: names(before)[1] ?? '', reason: 'agreed' };
    const suppressions = (path: string) => (path === 'one.csv' ? [suppression] : []);
    expect(checkRegisters(before, active, { ...nothingKnown, suppressions })).toHaveLength(1);
  });
});

it('a rule that fails becomes one finding, and the others still run', async () => {
  const failing = defineRule({
    id: 'failing',
    category: 'evidence',
    scope: 'workspace',
    severity: 'error',
    summary: '',
    why: '',
    checkRegister: () => {
      throw new Error('fish');
    },
  });
  const evidence = evidenceOf(await csv('one.csv', 'id,title', 'E1,Audit', 'E1,Survey'));
  const found = checkRegisters(evidence, [{ rule: failing, severity: 'error', options: {} }, ...active], nothingKnown);
  expect(found.map(({ rule, message }) => [rule, message])).toEqual([
    ['internal-error', 'Rule failing failed on this register: fish'],
    ['duplicate-evidence-id', '`E1` is the id of `Audit` already'],
  ]);
});
