import { compileRules, evidenceRegister, KnownFacts, neededKinds, nothingKnown, type AnyRule } from 'retext-substantiate/kit';
import { EngineDocument, type DocumentEngine } from './document.js';
import { anchorsOf } from './document-rules.js';
import { createMarkdownReader } from './read/markdown.js';
import { readTextRegion } from './read/text.js';
import { cutRegions, type RegionReader } from './region.js';
import { endOfFrontMatter } from './regions.js';
import type { Engine, EngineSetup, Format } from './types.js';

export { notices, type Notice } from './notices.js';
export { safeEdits } from './safe-fixes.js';
export { unfilledReason } from './unfilled-reason.js';
export type * from './types.js';

/**
 * Makes an engine for one set of rules. It is pure: no files, no clock, no editor; documents that it opens share nothing but the rules.
 */
export function createEngine(setup: EngineSetup): Engine {
  const readers: Record<Format, RegionReader> = { markdown: createMarkdownReader(), text: readTextRegion };
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
    suppressions: setup.suppressions ?? [],
    docsUrl: setup.docsUrl,
  };
  const open: Engine['open'] = (text, document) => new EngineDocument(text, document, { ...shared, reader: readers[document.format] });
  return { open, lint: (text, document) => open(text, document).snapshot() };
}

/** Anchors of a Markdown file that another one links to: slugs of its headings and ids of its own. */
export function markdownAnchors(text: string): ReadonlySet<string> {
  const reader = createMarkdownReader();
  const labels = { definitions: [], footnotes: [] };
  return anchorsOf(cutRegions(text.slice(endOfFrontMatter(text)), 'markdown', undefined, false).map((region) => reader(region, labels)));
}
