import { window } from 'vscode';
import { overviewRequest, type OverviewAnswer } from 'substantiate/protocol';
import type { Desk } from '../desk.js';
import { isProse } from '../documents.js';
import { say } from '../say.js';
import { t } from '../words.js';
import { leadToQuestion } from './lead-to.js';
import { nextFinding } from './next-finding.js';

/** Leads from the cursor to the next or previous finding of the report in front, held back or not, and round at its ends. */
export async function goRound({ server, output }: Desk, way: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isProse(editor.document)) {
    say(t('Open a report to go through its findings.'));
    return;
  }
  let answer: OverviewAnswer;
  try {
    answer = await server.request<OverviewAnswer>(overviewRequest, { uri: editor.document.uri.toString() });
  } catch (error) {
    output.warn(String(error));
    say(t('The checker is not running.'));
    return;
  }
  const findings = answer && !('unchanged' in answer) ? answer.findings : [];
  const found = nextFinding(findings, editor.selection.start, way);
  if (!found) {
    say(t('No findings in this report.'));
    return;
  }
  if (found.isRound) say(way === 'next' ? t('Went on from the beginning of the report.') : t('Went on from the end of the report.'));
  await leadToQuestion(editor, found.finding.range);
}
