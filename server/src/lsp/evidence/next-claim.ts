import type { Position } from 'vscode-languageserver';
import type { Claim, Snapshot } from '../../engine/types.js';
import type { EvidenceDesk } from './desk.js';
import { openReport } from './open-report.js';
import { rangeOf } from './places.js';
import { say } from './tell-cell.js';

/** Leads the author to the next claim of a report without evidence, from a position on and round to its beginning. */
export async function showNextBareClaim(desk: EvidenceDesk, [uri, from]: readonly unknown[]): Promise<null> {
  const { connection, session, client } = desk;
  const report = typeof uri === 'string' ? await openReport(session, uri) : undefined;
  if (!report) return null;
  const { document, snapshot } = report;
  const claim = nextBareClaim(snapshot, isPosition(from) ? document.offsetAt(from) : 0);
  if (!claim) {
    say(connection, 'Every claim of this report names its evidence');
    return null;
  }
  const selection = rangeOf(claim, document);
  if (client.showsDocuments) await connection.window.showDocument({ uri: document.uri, takeFocus: true, selection });
  else say(connection, `Line ${selection.start.line + 1} claims without evidence: ${claim.text}`);
  return null;
}

/** The first claim without evidence from an offset on, else the first of the report. */
export function nextBareClaim({ claims }: Pick<Snapshot, 'claims'>, offset: number): Claim | undefined {
  const bare = claims().filter(({ evidence }) => evidence.length === 0);
  return bare.find(({ start }) => start >= offset) ?? bare[0];
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Record<keyof Position, unknown>>;
  return typeof line === 'number' && typeof character === 'number';
}
