import { describe, expect, it } from 'vitest';
import { panelStateOf, type Followed } from './state.js';
import { overview } from './testing/overview.js';

const followed: Followed = { server: 'running', enabled: true, name: 'report.md', overview: overview() };
const kind = (more: Partial<Followed>): string => panelStateOf({ ...followed, ...more }).kind;

describe('what the panel shows', () => {
  it('is the report, as long as there is anything to tell of it', () => {
    expect(panelStateOf(followed)).toEqual({ kind: 'report', name: 'report.md', overview: overview() });
    expect(kind({ server: 'starting' })).toBe('report');
  });

  it('is otherwise the reason why there is none', () => {
    expect(kind({ enabled: false })).toBe('off');
    expect(kind({ name: undefined, overview: undefined })).toBe('none');
    expect(kind({ overview: undefined })).toBe('waiting');
    expect(kind({ overview: undefined, server: 'starting' })).toBe('starting');
    expect(kind({ overview: undefined, server: 'down' })).toBe('down');
    expect(kind({ overview: null })).toBe('unchecked');
  });
});
