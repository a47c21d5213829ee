import {
  WorkDoneProgress,
  type Connection,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';

/** Tells a client how far a check has come. */
export interface CheckProgress {
  readonly begin: () => void;
  readonly step: (done: number, all: number) => void;
  readonly end: () => void;
}

/** @param token the client's; undefined where it wants to hear nothing. */
export function checkProgress(connection: Connection, token: string | number | undefined, failed: (error: unknown) => void): CheckProgress {
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    if (token !== undefined) connection.sendProgress(WorkDoneProgress.type, token, value).catch(failed);
  };
  let shown = 0;
  return {
    begin: () => {
      send({ kind: 'begin', title: 'Checking reports', percentage: 0, cancellable: true });
    },
    step: (done, all) => {
      const percentage = Math.floor((100 * done) / all);
      if (percentage === shown) return;
      shown = percentage;
      send({ kind: 'report', percentage, message: `${done} of ${all} reports` });
    },
    end: () => {
      send({ kind: 'end' });
    },
  };
}
