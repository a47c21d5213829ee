import type { CancellationToken } from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import type { EvidenceDesk } from '../evidence/desk.js';
import { openReport } from '../evidence/open-report.js';
import { overviewRequest, type OverviewAnswer, type OverviewParams } from '../protocol.js';
import { normalised } from '../uris.js';
import { OverviewAnswers } from './answer.js';

/** Tells what there is to tell of a report as a whole. Nothing is linted for it that the findings did not need already. */
export function serveOverview({ connection, session }: Pick<EvidenceDesk, 'connection' | 'session'>): void {
  const answers = new OverviewAnswers();
  connection.onRequest(
    overviewRequest,
    async ({ uri, previousResultId }: OverviewParams, token: CancellationToken): Promise<OverviewAnswer> => {
      await session.ready;
      const project = await session.projects.of(normalised(uri));
      const report = await openReport(session, uri);
      stopIfCancelled(token);
      if (!report) return null;
      const overview = answers.of({ ...report, project });
      return overview.resultId === previousResultId ? { unchanged: true } : overview;
    },
  );
}
