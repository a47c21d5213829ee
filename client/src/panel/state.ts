import type { ReportOverview } from 'substantiate/protocol';
import type { ServerState } from '../server/server.js';
import type { PanelState } from './messages/to-page.js';

/** What is known of the report that the panel follows. */
export interface Followed {
  readonly server: ServerState;
  /** Whether the settings have reports checked at all. */
  readonly enabled: boolean;
  /** The file's own name; undefined where no report is open. */
  readonly name: string | undefined;
  /** Undefined before the server has answered, null where it checks no such report. */
  readonly overview: ReportOverview | null | undefined;
}

/** What the panel is to show. What was told last stays while the server starts again. */
export function panelStateOf({ server, enabled, name, overview }: Followed): PanelState {
  if (!enabled) return { kind: 'off' };
  if (name === undefined) return { kind: 'none' };
  if (overview) return { kind: 'report', name, overview };
  if (server !== 'running') return { kind: server };
  return { kind: overview === null ? 'unchecked' : 'waiting', name };
}
