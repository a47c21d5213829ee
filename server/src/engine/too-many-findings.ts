import { mostFindings } from 'retext-substantiate/kit';

/** Thrown for a text with more findings than anybody can go through: it would take minutes to tell of them, and gigabytes. */
export class TooManyFindings extends Error {
  constructor() {
    const most = mostFindings.toLocaleString('en-GB');
    super(
      `The text has more than ${most} findings, more than ten long reports: split it, or leave it out with \`ignore\` in substantiate.yaml`,
    );
    this.name = 'TooManyFindings';
  }
}

/** @param found number of findings before suppression. @throws TooManyFindings */
export function refuseTooMany(found: number): void {
  if (found > mostFindings) throw new TooManyFindings();
}

/** The same while a text is read for the first time: what stands further down may settle half of them. @throws TooManyFindings */
export function refuseFarTooMany(found: number): void {
  if (found > 2 * mostFindings) throw new TooManyFindings();
}
