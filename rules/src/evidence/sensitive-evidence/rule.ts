import { defineRule } from '../../kit/index.js';
import { figuresOf, isSensitive, type EvidenceItem, type Figure, type Sentence } from '../../language/index.js';
import { citedIn, itemsOf } from '../cited.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'sensitive-evidence',
  category: 'evidence',
  scope: 'block',
  severity: 'error',
  summary: 'The title of sensitive evidence, or its figure, stands in the report',
  why: 'The register says that it must not be recognisable: once published, a name or a small number cannot be taken back.',
  checkBlock: (block, { report }) => {
    const { evidence } = block;
    if (!evidence?.hasItems) return;
    for (const { start, end } of evidence.sensitiveTitles(block.prose)) {
      const message = `\`${shortened(block.prose.slice(start, end))}\` is the title of sensitive evidence`;
      report({ span: { start, end }, message, question: 'How can this be said so that nobody can recognise it?' });
    }
    for (const sentence of block.sentences) {
      for (const { first, last } of disclosed(sentence)) {
        const message = `\`${shortened(block.text(first, last))}\` is the figure of sensitive evidence`;
        report({ span: block.span(first, last), message, question: 'How can the finding be put without this figure?' });
      }
    }
  },
});

/** Figures of the sentence that are the value of a sensitive item it cites. */
function disclosed(sentence: Sentence): readonly Figure[] {
  const { block } = sentence;
  const ids = new Set(citedIn(sentence).flatMap((cited) => cited.ids));
  const items = itemsOf(block, [...ids]).filter((item) => item.value !== undefined && isSensitive(item));
  if (items.length === 0) return [];
  const secrets = secretsOf(items);
  return figuresOf(sentence).filter((figure) => isSecret(figure, secrets));
}

interface Secrets {
  readonly percentages: ReadonlySet<number>;
  readonly plain: ReadonlySet<number>;
}

/** A percentage that was rounded tells as much. */
function secretsOf(items: readonly EvidenceItem[]): Secrets {
  const values = (isWanted: boolean): number[] =>
    items.filter(({ unit = '' }) => /^(?:%|per ?cent)$/i.test(unit.trim()) === isWanted).flatMap(({ value }) => value ?? []);
  const percentages = values(true);
  return { percentages: new Set([...percentages, ...percentages.map(Math.round)]), plain: new Set(values(false)) };
}

function isSecret({ kind, value, points }: Figure, { percentages, plain }: Secrets): boolean {
  if (value === undefined) return false;
  if (kind === 'percentage' || kind === 'fraction') return !points && percentages.has(value);
  return /^(?:count|number|ratio|money|duration)$/.test(kind) && plain.has(value);
}
