import { SeverityMark, useSpeech } from 'substantiate/page';
import type { FromPage } from '../messages/from-page.js';
import type { ShownOverview } from '../messages/to-page.js';

interface HeadProps {
  readonly name: string;
  readonly overview: Pick<ShownOverview, 'words' | 'preset' | 'configUri' | 'configProblem'>;
  readonly send: (message: FromPage) => void;
}

/** Which report it is, how long, what it is asked, and what is wrong with that. */
export function Head({ name, overview: { words, preset, configUri, configProblem }, send }: HeadProps) {
  const { t, number } = useSpeech();
  const openConfig = (): void => {
    send({ type: 'openConfig' });
  };
  return (
    <header>
      <h1>{name}</h1>
      <p class="quiet">
        {words === 1 ? t('1 word') : t('{0} words', number(words))} ·{' '}
        {configUri === undefined ? (
          t('Preset: {0}', preset)
        ) : (
          <button type="button" class="link" onClick={openConfig}>
            {t('Preset: {0}', preset)}
          </button>
        )}
      </p>
      {configProblem !== undefined && (
        <p class="problem">
          <SeverityMark severity="warning" />
          <span>
            {configProblem}.{' '}
            {configUri !== undefined && (
              <button type="button" class="link" onClick={openConfig}>
                {t('Open it')}
              </button>
            )}
          </span>
        </p>
      )}
    </header>
  );
}
