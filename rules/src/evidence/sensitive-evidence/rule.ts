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
  const items = itemsOf(block, [...ids]).filter((item) => (item.value !== undefined || item.numerator !== undefined) && isSensitive(item));
  if (items.length === 0) return [];
  const secrets = secretsOf(items);
  return figuresOf(sentence).filter((figure) => isSecret(figure, secrets));
}

interface Secrets {
  readonly shares: readonly number[];
  /** The shares and what they round to. */
  readonly percentages: ReadonlySet<number>;
  readonly plain: ReadonlySet<number>;
  readonly ratios: ReadonlySet<string>;
}

/** A percentage that was rounded tells as much; a value without a unit may be either. */
function secretsOf(items: readonly EvidenceItem[]): Secrets {
  const valuesWhere = (isWanted: (unit: string) => boolean): number[] =>
    items.filter(({ unit = '' }) => isWanted(unit.trim())).flatMap(({ value }) => value ?? []);
  const shares = valuesWhere((unit) => /^(?:%|per ?cent)?$/i.test(unit));
  return {
    shares,
    percentages: new Set([...shares, ...shares.map(Math.round)]),
    plain: new Set(valuesWhere((unit) => !/^(?:%|per ?cent)$/i.test(unit))),
    ratios: new Set(items.map(({ numerator, denominator }) => `${String(numerator)}/${String(denominator)}`)),
  };
}

function isSecret({ kind, value, base, points }: Figure, { shares, percentages, plain, ratios }: Secrets): boolean {
  if (value === undefined) return false;
  if (kind === 'percentage' || kind === 'fraction') return !points && percentages.has(value);
  if (kind === 'ratio' && base !== undefined && (ratios.has(`${value}/${base}`) || isOneOf(shares, value, base))) return true;
  return /^(?:count|number|ratio|money|duration)$/.test(kind) && plain.has(value);
}

/** Whether `37 of 50` is one of the shares, as exactly as that is given. */
function isOneOf(shares: readonly number[], part: number, whole: number): boolean {
  if (whole === 0) return false;
  return shares.some((share) => Number(((100 * part) / whole).toFixed(decimalsOf(share))) === share);
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
