import type { ReportOverview } from 'substantiate/protocol';
import { sayCoverage, sayFindings } from '../counts.js';
import type { ServerState } from '../server/server.js';
import type { Translate } from '../words.js';

/** What is known when the status item is written. */
export interface Known {
  readonly server: ServerState;
  /** How often the server was started again by itself. */
  readonly restarts: number;
  /** Whether the setting says that reports are checked. */
  readonly enabled: boolean;
  /** Of the document in front: undefined where it is not known yet, null where it is no report. */
  readonly overview: ReportOverview | null | undefined;
}

/** What the status item says. */
export interface Status {
  readonly text: string;
  readonly detail?: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  /** What a click does. */
  readonly action: 'show-panel' | 'restart' | 'open-settings' | 'open-config';
}

/** Puts what is known of the report in front into one line. */
export function statusOf(t: Translate, { server, restarts, enabled, overview }: Known): Status {
  const calm = { severity: 'information', busy: false, action: 'show-panel' } as const;
  if (server === 'down') {
    const detail = t('Reports are not checked until it is started again');
    return { text: t('The checker has stopped'), detail, severity: 'error', busy: false, action: 'restart' };
  }
  if (server === 'starting') return { ...calm, text: restarts > 0 ? t('Starting again') : t('Starting'), busy: true };
  if (!enabled) return { ...calm, text: t('Checking is off'), action: 'open-settings' };
  if (overview === undefined) return { ...calm, text: t('Reading the report'), busy: true };
  if (overview === null)
    return { ...calm, text: t('Not checked'), detail: t('A register, a file that the project leaves out, or an old version') };
  const text = sayFindings(t, overview.counts);
  const { configProblem, configUri } = overview;
  if (configProblem !== undefined) {
    return {
      text,
      detail: configProblem,
      severity: 'warning',
      busy: false,
      action: configUri === undefined ? 'show-panel' : 'open-config',
    };
  }
  const details = [sayCoverage(t, overview.coverage), overview.preset, restarts > 0 && t('started again after a fault')];
  return { ...calm, text, detail: details.filter(Boolean).join(' · ') };
}
