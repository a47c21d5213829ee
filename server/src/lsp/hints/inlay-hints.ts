import { sayBand, sayStatus } from 'retext-substantiate/language';
import type { InlayHint } from 'vscode-languageserver';
import type { DefinedWord, PlacedShare, Snapshot } from '../../engine/types.js';
import type { PlacedText } from '../placed-text.js';
import { sayBandShortly, sayShare } from './say-share.js';

/** What figures and defined words between two offsets come to: a share in per cent, a word of the scale in force as its band. */
export function inlayHints(
  { shares, definedWords }: Pick<Snapshot, 'shares' | 'definedWords'>,
  from: number,
  to: number,
  text: Pick<PlacedText, 'positionAt'>,
): InlayHint[] {
  const words = definedWords().filter(({ start, end }) => start <= to && end >= from);
  const hints = [
    ...shares(from, to)
      .filter(({ part, base, isSaid }) => !isSaid && part > 0 && part < base && base !== 100)
      .map((share) => ({ at: share.end, ...ofShare(share) })),
    ...words.flatMap((word) => {
      const hint = ofWord(word);
      return hint ? [{ at: word.end, ...hint }] : [];
    }),
  ];
  return hints
    .sort((one, other) => one.at - other.at)
    .map(({ at, ...hint }) => ({ ...hint, position: text.positionAt(at), paddingLeft: true }));
}

type HintText = Pick<InlayHint, 'label' | 'tooltip'>;

function ofShare({ part, base }: PlacedShare): HintText {
  const label = sayShare(part, base);
  return { label, tooltip: `${part} of ${base} is ${label}` };
}

/** A scale may name a word without a band: there is nothing to show then. */
function ofWord({ meaning: { entry, scale } }: DefinedWord): HintText | undefined {
  if (!entry.band) return undefined;
  const doubt = sayStatus(scale.status);
  const parts = [`${sayBand(entry.band)} in ${scale.name}`, `Source: ${scale.source}`];
  if (doubt !== '') parts.push(`The bands are ${doubt}`);
  return { label: sayBandShortly(entry.band), tooltip: parts.join('. ') };
}
