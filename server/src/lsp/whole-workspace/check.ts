import type { CheckedReport, CheckWorkspaceAnswer } from '../protocol.js';
import type { Session } from '../session.js';
import { normalised } from '../uris.js';
import { summaryOf } from './closed-report.js';
import type { WholeWorkspace } from './whole-workspace.js';

/** What there is to tell of one file: of a report its figures, of one that could not be linted the reason. */
export type Told = CheckedReport | { readonly uri: string; readonly reason: string };

/**
 * Lints every report of the open folders, as files or as the editor shows them.
 * @param step told before each how many of how many were looked at.
 * @returns what was read until the end, or until nobody wanted more.
 */
export async function checkWorkspace(
  session: Session,
  workspace: WholeWorkspace,
  isStopped: () => boolean,
  step: (done: number, all: number) => void,
): Promise<CheckWorkspaceAnswer> {
  await session.ready;
  const { enable } = session.settings;
  if (enable) workspace.lookAfter('those read');
  const all = enable ? await workspace.all() : new Set<string>();
  const isWhole = await workspace.lookAt(
    all,
    () => !isStopped(),
    (done) => {
      step(done, all.size);
    },
  );
  if (enable && isWhole) workspace.lookAfter('all');
  const told = await tellReports(session, workspace);
  return {
    reports: told.flatMap((each) => ('reason' in each ? [] : [each])),
    cancelled: !isWhole,
    unread: told.flatMap((each) => ('reason' in each ? [each] : [])),
  };
}

/** What is known by now of all reports, in order of their addresses. */
export async function tellReports(session: Session, workspace: WholeWorkspace): Promise<Told[]> {
  const told: Told[] = [];
  for (const uri of await workspace.all()) {
    const open = session.find(uri) && (await tellOpen(session, uri));
    const closed = session.find(uri) ? undefined : workspace.known(uri);
    if (open) told.push(open);
    else if (closed) told.push(typeof closed.told === 'string' ? { uri, reason: closed.told } : { uri, ...closed.told });
  }
  return told;
}

async function tellOpen(session: Session, uri: string): Promise<Told | undefined> {
  const outcome = await session.lint(uri);
  if (outcome?.declined !== undefined) return { uri, reason: outcome.declined };
  if (!outcome?.linted) return undefined;
  return { uri, ...summaryOf(outcome.linted.snapshot, await session.projects.of(normalised(uri))) };
}
