import type { AlsoFound, Category, Extent, Finding, Fix, Severity } from './types.js';

/**
 * A finding of a page, seen in the document's coordinates. After an edit every finding below it moves; a copy of each with all
 * its fields would cost more than the lint did.
 */
export class PlacedFinding implements Finding {
  constructor(
    readonly onPage: Finding,
    readonly base: number,
  ) {}

  get rule(): string {
    return this.onPage.rule;
  }

  get category(): Category {
    return this.onPage.category;
  }

  get severity(): Severity {
    return this.onPage.severity;
  }

  get message(): string {
    return this.onPage.message;
  }

  get why(): string {
    return this.onPage.why;
  }

  get question(): string {
    return this.onPage.question;
  }

  get url(): string {
    return this.onPage.url;
  }

  get extent(): Extent {
    return this.onPage.extent;
  }

  get start(): number {
    return this.onPage.start + this.base;
  }

  get end(): number {
    return this.onPage.end + this.base;
  }

  get text(): string {
    return this.onPage.text;
  }

  get also(): readonly AlsoFound[] {
    return this.onPage.also;
  }

  get fixes(): readonly Fix[] {
    const { base } = this;
    return this.onPage.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ start, end, text }) => ({ start: start + base, end: end + base, text })),
    }));
  }

  get blockEnd(): number {
    return this.onPage.blockEnd + this.base;
  }

  /** All fields as plain data. */
  toJSON(): Finding {
    const { rule, category, severity, message, why, question, url, extent, start, end, text, also, fixes, blockEnd } = this;
    return { rule, category, severity, message, why, question, url, extent, start, end, text, also, fixes, blockEnd };
  }
}
