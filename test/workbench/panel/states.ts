import type { PanelState } from '../../../client/src/panel/messages/to-page.js';
import { overview } from '../../../client/src/panel/testing/overview.js';

/** The panel with a report of so many findings and sections. */
export function reportState(findings: number, sections: number, more: Partial<ReturnType<typeof overview>> = {}): PanelState {
  return { kind: 'report', name: 'self-evaluation.md', overview: { ...overview(findings, sections), ...more } };
}

const without = reportState(0, 3);

/** Everything that the panel can show, by name. */
export const states: Readonly<Record<string, PanelState>> = {
  full: reportState(42, 9),
  none: { kind: 'none' },
  starting: { kind: 'starting' },
  down: { kind: 'down' },
  off: { kind: 'off' },
  waiting: { kind: 'waiting', name: 'self-evaluation.md' },
  unchecked: { kind: 'unchecked', name: 'register.csv' },
  'without findings': without,
  'config problem': reportState(6, 2, {
    configProblem: "substantiate.yaml can't be read as it stands: what it said before holds until it is mended",
  }),
  'too many': reportState(1000, 30, { unlisted: 234 }),
};
