import type { Translate } from './words.js';
import type { Severity } from './report.js';

/** Each severity has a shape of its own, so that it can be told without its colour. */
const shapes: Readonly<Record<Severity, { readonly outline: string; readonly sign: string }>> = {
  error: { outline: 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z', sign: 'M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2' },
  warning: { outline: 'M8 1.2 15.6 14.6H.4z', sign: 'M8 6v4m0 1.9v.3' },
  info: { outline: 'M8 .8a7.2 7.2 0 1 0 .01 0z', sign: 'M8 7.2v4.4M8 4.2v.3' },
  hint: { outline: 'M8 1.6 14.4 8 8 14.4 1.6 8z', sign: '' },
};

/** The mark of a severity. The word stands beside it, to be seen or to be read out. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { outline, sign } = shapes[severity];
  return (
    <svg class={`mark mark-${severity}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path class="mark-shape" d={outline} />
      {sign !== '' && <path class="mark-sign" d={sign} />}
    </svg>
  );
}

/** What one finding of a severity is called. */
export function severityWord(t: Translate, severity: Severity): string {
  const words: Readonly<Record<Severity, string>> = { error: t('Error'), warning: t('Warning'), info: t('Note'), hint: t('Hint') };
  return words[severity];
}

/** What several findings of a severity are called, behind their number. */
export function severityNoun(t: Translate, severity: Severity, count: number): string {
  const one = count === 1;
  const nouns: Readonly<Record<Severity, string>> = {
    error: one ? t('error') : t('errors'),
    warning: one ? t('warning') : t('warnings'),
    info: one ? t('note') : t('notes'),
    hint: one ? t('hint') : t('hints'),
  };
  return nouns[severity];
}
