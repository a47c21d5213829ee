import { citationsOf, evidenceIn, promisesSource, type EvidenceMark, type Sentence } from '../../language/index.js';

/** Longest name of a source that has no id, in UTF-16 units. */
const longestName = 80;

/** What the sentences rest on, each once: the ids that they cite, else what they call, link to or describe. */
export function evidenceNames(sentences: readonly Sentence[]): readonly string[] {
  const ids = new Set<string>();
  const others = new Set<string>();
  for (const sentence of sentences) {
    for (const mark of evidenceIn(sentence)) {
      const cited = idsAt(sentence, mark);
      if (cited.length === 0) others.add(nameOf(sentence, mark));
      for (const id of cited) ids.add(id);
    }
    if (promisesSource(sentence)) others.add('‹source›');
  }
  return [...(ids.size > 0 ? ids : others)];
}

function idsAt({ block }: Sentence, mark: EvidenceMark): readonly string[] {
  const own = citationsOf(block).filter(({ start, end }) => mark.start <= start && end <= mark.end);
  const ids = own.flatMap(({ ids: known, written }) => (known.length > 0 ? known : [written]));
  return ids.length === 0 && mark.kind === 'id' && mark.target !== undefined ? [mark.target] : ids;
}

function nameOf({ block }: Sentence, { kind, target, start, end }: EvidenceMark): string {
  if (kind === 'footnote' && target !== undefined) return `footnote ${target}`;
  const name = kind === 'link' && target ? target : block.prose.slice(start, end).replace(/\s+/g, ' ');
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
