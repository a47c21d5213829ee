import { describe, expect, it } from 'vitest';
import type { ReportOverview } from 'substantiate/protocol';
import { english } from '../testing/english.js';
import { statusOf, type Known } from './status.js';

const withoutCoverage: ReportOverview = {
  resultId: '1',
  uri: 'file:///report.md',
  version: 1,
  preset: 'self-evaluation',
  configUri: 'file:///substantiate.yaml',
  words: 900,
  counts: { error: 1, warning: 8, info: 3, hint: 0 },
  sections: [],
  findings: [],
  unlisted: 0,
};
const overview: ReportOverview = { ...withoutCoverage, coverage: { claims: 11, evidenced: 9 } };
const known: Known = { server: 'running', restarts: 0, enabled: true, overview };
const status = (other: Partial<Known> = {}): ReturnType<typeof statusOf> => statusOf(english, { ...known, ...other });

describe('the status item', () => {
  it('says how a report stands, and leads to the panel', () => {
    expect(status()).toEqual({
      text: '12 findings',
      detail: '9 of 11 claims evidenced · self-evaluation',
      severity: 'information',
      busy: false,
      action: 'show-panel',
    });
  });

  it('counts as people do', () => {
    const said = (warning: number, claims?: number): string => {
      const counts = { error: 0, warning, info: 0, hint: 0 };
      const coverage = claims === undefined ? {} : { coverage: { claims, evidenced: 0 } };
      const { text, detail } = status({ overview: { ...withoutCoverage, counts, ...coverage } });
      return `${text}; ${detail ?? ''}`;
    };
    expect(said(0)).toBe('No findings; self-evaluation');
    expect(said(1, 1)).toBe('1 finding; 0 of 1 claim evidenced · self-evaluation');
    expect(said(2, 0)).toBe('2 findings; self-evaluation');
  });

  it('names what is wrong with the config, and leads there', () => {
    const configProblem = '`rules` in line 3 is no list: what it said before still holds';
    expect(status({ overview: { ...overview, configProblem } })).toMatchObject({
      detail: configProblem,
      severity: 'warning',
      action: 'open-config',
    });
  });

  it('is busy while the server starts and while the report is read', () => {
    expect(status({ server: 'starting' })).toMatchObject({ text: 'Starting', busy: true });
    expect(status({ server: 'starting', restarts: 1 })).toMatchObject({ text: 'Starting again', busy: true });
    expect(status({ overview: undefined })).toMatchObject({ text: 'Reading the report', busy: true });
  });

  it('says that the server is down, and starts it', () => {
    expect(status({ server: 'down', restarts: 4 })).toMatchObject({ severity: 'error', busy: false, action: 'restart' });
  });

  it('says once more that there was a fault', () => {
    expect(status({ restarts: 1 }).detail).toBe('9 of 11 claims evidenced · self-evaluation · started again after a fault');
  });

  it('says where nothing is checked', () => {
    expect(status({ enabled: false, overview: undefined })).toMatchObject({ text: 'Checking is off', action: 'open-settings' });
    expect(status({ overview: null })).toMatchObject({ text: 'Not checked', busy: false, action: 'show-panel' });
  });
});
