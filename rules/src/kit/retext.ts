import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { Block, type DeclaredScale } from '../language/index.js';
import { paragraphsOf, proseOf, type RetextProse } from './retext-prose.js';
import { compileRules, type BlockFinding, type BlockOutcome } from './run-block.js';
import type { ActiveRule, AnyRule, ProseFix, Report, Severity, Tagger } from './types.js';

/** What all plugins understand. */
export interface RetextOptions {
  /** The project's own terms of art: phrases in which a trigger word stays silent. */
  readonly terms?: readonly string[];
  /** The scale that the project declares, one of `knownScales` or made with `declareScale`: its words are defined. */
  readonly scale?: DeclaredScale;
  /**
   * Tells parts of speech where the words around do not decide. Left out, the package's own is loaded the first time it is needed,
   * which makes that run asynchronous; `false` does without, and every run stays synchronous.
   */
  readonly tagger?: Tagger | false;
  /** Address of a rule's page, for the messages' `url`; the page in the package where left out. */
  readonly docsUrl?: (rule: string) => string;
}

/** What the plugin of one rule understands beside that. */
export interface RetextRuleOptions extends RetextOptions {
  /** The rule's own severity where left out. */
  readonly severity?: Severity;
  /** The rule's own options; those left out keep their defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The plugin of one rule, for anybody's `retext().use(…)`. Of rules over a whole document it runs the part that looks at single paragraphs. */
export function retextPlugin(rule: AnyRule): Plugin<[RetextRuleOptions?], Root> {
  return (settings = {}) => {
    const defaults = (rule.options?.defaults ?? {}) as object;
    const active: ActiveRule = { rule, severity: settings.severity ?? rule.severity, options: { ...defaults, ...settings.options } };
    return lintTree([active], settings);
  };
}

/** The transformer that runs these rules over a tree in one pass and puts a message on the file for each finding. */
export function lintTree(
  rules: readonly ActiveRule[],
  { terms = [], scale, tagger, docsUrl = packagedPage }: RetextOptions,
): (tree: Root, file: VFile) => Promise<void> | undefined {
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  const run = compileRules(
    rules.filter(({ rule }) => rule.checkMatch ?? rule.checkBlock),
    terms,
    scale,
  );
  return (tree, file) => {
    const recorder = new TaggerRecorder();
    const outcome = lint(tagger === false ? undefined : (tagger ?? recorder));
    if (recorder.isAsked) {
      return import('../tagger/index.js').then(({ createTagger }) => {
        report(lint(createTagger()));
      });
    }
    report(outcome);
    return undefined;

    function lint(withTagger: Tagger | undefined): readonly (readonly [RetextProse, BlockOutcome])[] {
      return paragraphsOf(tree).map((paragraph) => {
        const text = proseOf(paragraph);
        const context = { section: 'finding', quoted: false } as const;
        return [
          text,
          run(new Block({ kind: 'paragraph', prose: text.prose, context, ...(withTagger ? { tagger: withTagger } : {}) })),
        ] as const;
      });
    }

    function report(outcomes: readonly (readonly [RetextProse, BlockOutcome])[]): void {
      for (const [text, { findings, failures }] of outcomes) {
        for (const finding of findings) addMessage(file, text, finding, byId.get(finding.rule)?.why ?? '', docsUrl);
        for (const { rule, message } of failures) file.message(`${rule} failed: ${message}`, { source, ruleId: 'internal-error' });
      }
    }
  };
}

const source = 'retext-substantiate';

function addMessage(
  file: VFile,
  text: RetextProse,
  { rule, severity, report }: BlockFinding,
  why: string,
  docsUrl: (rule: string) => string,
): void {
  const place = text.place(report.span);
  const message = file.message(report.message, { ...(place ? { place } : {}), ruleId: rule, source });
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  message.actual = text.text(report.span);
  message.expected = expectedOf(report, text.prose);
  message.note = `${report.why ?? why}\n\n${report.question}`;
  message.url = docsUrl(rule);
}

/** What the flagged words may be replaced by: of each fix, the flagged words as they would read then. */
function expectedOf({ span, fixes = [] }: Report, prose: string): string[] {
  return fixes.flatMap((fix) => replacementOf(fix, span, prose) ?? []);
}

/** Undefined where a fix changes words beyond the flagged ones: a replacement of those alone would read wrong. */
function replacementOf({ edits }: ProseFix, span: { readonly start: number; readonly end: number }, prose: string): string | undefined {
  if (edits.some(({ start, end }) => start < span.start || end > span.end)) return undefined;
  let text = prose.slice(span.start, span.end);
  for (const { start, end, text: inserted } of [...edits].sort((one, other) => other.start - one.start)) {
    text = text.slice(0, start - span.start) + inserted + text.slice(end - span.start);
  }
  return text;
}

/** Notices that a part of speech was asked for, and knows none. */
class TaggerRecorder implements Tagger {
  isAsked = false;

  tag(): { starts: number[]; tags: string[] } {
    this.isAsked = true;
    return { starts: [], tags: [] };
  }
}

/** The page that the build copies beside the code. */
function packagedPage(rule: string): string {
  // The types of the host are not known here, but every host of ES modules gives the module's address.
  const { url } = import.meta as unknown as { readonly url: string };
  return url.replace(/[^/]*\/[^/]*$/, `docs/${rule}.md`);
}
