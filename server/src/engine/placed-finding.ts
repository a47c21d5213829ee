import type { About, AlsoFound, Category, Extent, Finding, Fix, Severity } from './types.js';

/**
 * A finding of a region, seen in the document's coordinates. After an edit every finding below it moves; a copy of each with all
 * its fields would cost more than the lint did.
 */
export class PlacedFinding implements Finding {
  constructor(
    readonly inRegion: Finding,
    readonly base: number,
  ) {}

  get rule(): string {
    return this.inRegion.rule;
  }

  get category(): Category {
    return this.inRegion.category;
  }

  get severity(): Severity {
    return this.inRegion.severity;
  }

  get message(): string {
    return this.inRegion.message;
  }

  get why(): string {
    return this.inRegion.why;
  }

  get question(): string {
    return this.inRegion.question;
  }

  get url(): string {
    return this.inRegion.url;
  }

  get extent(): Extent {
    return this.inRegion.extent;
  }

  get start(): number {
    return this.inRegion.start + this.base;
  }

  get end(): number {
    return this.inRegion.end + this.base;
  }

  get text(): string {
    return this.inRegion.text;
  }

  get also(): readonly AlsoFound[] {
    return this.inRegion.also;
  }

  get fixes(): readonly Fix[] {
    const { base } = this;
    return this.inRegion.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ start, end, text }) => ({ start: start + base, end: end + base, text })),
    }));
  }

  get blockEnd(): number {
    return this.inRegion.blockEnd + this.base;
  }

  get about(): About | undefined {
    return this.inRegion.about;
  }

  /** All fields as plain data. */
  toJSON(): Finding {
    const { rule, category, severity, message, why, question, url, extent, start, end, text, also, fixes, blockEnd, about } = this;
    return { rule, category, severity, message, why, question, url, extent, start, end, text, also, fixes, blockEnd, about };
  }
}
