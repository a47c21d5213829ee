import { compileRules, evidenceRegister, KnownFacts, neededKinds, nothingKnown, type AnyRule } from 'retext-substantiate/kit';
import { EngineDocument, type DocumentEngine } from './document.js';
import { anchorsOf } from './document-rules.js';
import { isOver } from './read/directives.js';
import { createMarkdownReader } from './read/markdown.js';
import { readTextRegion } from './read/text.js';
import { cutRegions, type RegionReader } from './region.js';
import { endOfFrontMatter } from './regions.js';
import type { Engine, EngineSetup, Format } from './types.js';

export { lastDayPassed, notices, type Notice } from './notices.js';
export { safeEdits } from './safe-fixes.js';
export { isDate, isOver } from './read/directives.js';
export { unfilledReason } from './unfilled-reason.js';
export { TooManyFindings } from './too-many-findings.js';
export type * from './types.js';

/**
 * Makes an engine for one set of rules. It is pure: no files, no clock, no editor; documents that it opens share nothing but the rules.
 */
export function createEngine(setup: EngineSetup): Engine {
  const { today } = setup;
  const readers: Partial<Record<Format, RegionReader>> = { markdown: onDay(createMarkdownReader(), today), text: readTextRegion };
  const byId = new Map<string, AnyRule>(setup.rules.map(({ rule }) => [rule.id, rule]));
  const shared: Omit<DocumentEngine, 'reader'> = {
    run: compileRules(
      setup.rules.filter(({ rule }) => rule.checkMatch ?? rule.checkBlock),
      setup.terms,
      setup.scale,
    ),
    meta: (id) => {
      const rule = byId.get(id);
      if (!rule) throw new Error(`A finding of ${id}, which is no rule of this engine`);
      return rule;
    },
    neededKinds: neededKinds(setup.rules.map(({ rule }) => rule)),
    documentRules: setup.rules.filter(({ rule }) => rule.checkDocument),
    ...(setup.tagger ? { tagger: setup.tagger } : {}),
    ...(setup.scale ? { scale: setup.scale } : {}),
    knownRules: setup.knownRules,
    activeRules: setup.rules,
    project: setup.hasRegister ? new KnownFacts([{ kind: evidenceRegister, key: '' }]) : nothingKnown,
    suppressions: (setup.suppressions ?? []).filter(({ until }) => !isOver(until, today)),
    docsUrl: setup.docsUrl,
  };
  const open: Engine['open'] = (text, document) => {
    const reader = document.reader ? onDay(document.reader, today) : readers[document.format];
    if (!reader) throw new Error(`No reader was handed in for ${document.format}`);
    return new EngineDocument(text, document, { ...shared, reader });
  };
  return { open, lint: (text, document) => open(text, document).snapshot() };
}

/** A reader that marks the comments whose last day has passed. */
function onDay(read: RegionReader, today: string | undefined): RegionReader {
  if (today === undefined) return read;
  return (text, labels) => {
    const region = read(text, labels);
    if (!region.directives.some(({ until }) => isOver(until, today))) return region;
    const directives = region.directives.map((directive) =>
      isOver(directive.until, today) ? { ...directive, isExpired: true } : directive,
    );
    return { ...region, directives };
  };
}

/** Anchors of a Markdown file that another one links to: slugs of its headings and ids of its own. */
export function markdownAnchors(text: string): ReadonlySet<string> {
  const reader = createMarkdownReader();
  const labels = { definitions: [], footnotes: [] };
  return anchorsOf(cutRegions(text.slice(endOfFrontMatter(text)), 'markdown', undefined, false).map((region) => reader(region, labels)));
}
