/** A report to answer, of the examples. */
export const selfEvaluation = 'self-evaluation.md';
/** A word of it that a panel would query, with what follows. */
export const someFamilies = 'Some families wait';
/** What the fix makes of it; the editor shows blanks as non-breaking spaces. */
export const withPlaceholder = /‹n›\sof\s‹N›\S*\sfamilies\swait/u;

/** A report that cites the register. */
export const panelReport = 'panel-report.md';
export const register = 'evidence/register.csv';
