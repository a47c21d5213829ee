import type { Format } from './formatter.js';
import { spansOf } from './said.js';
import { printable } from './terminal.js';

/** A line for each finding, `path:line:column: severity message [rule]`, as editors and `grep` take it; how the run ended in the last. */
export const compact: Format = {
  wanted: {},
  open: () => ({
    begin: '',
    file: (report) => {
      const span = spansOf(report);
      const path = printable(report.path);
      return report.findings
        .map((finding) => {
          const { line, column } = span(finding).start;
          return `${path}:${String(line)}:${String(column)}: ${finding.severity} ${printable(finding.message)} [${finding.rule}]\n`;
        })
        .join('');
    },
    end: ({ verdict }) => `${verdict}\n`,
  }),
};
