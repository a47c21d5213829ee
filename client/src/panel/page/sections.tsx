import { SectionTable, useSpeech, type PageSection } from 'substantiate/page';
import { GoButton } from './go-button.js';
import { Roving } from './roving.js';

interface SectionsProps {
  readonly sections: readonly PageSection[];
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

/** The sections of the report in figures; they can be folded away. */
export function Sections({ sections, isFolded, onFold }: SectionsProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="sections">
      <details
        open={!isFolded}
        onToggle={(event) => {
          if (event.currentTarget.open === isFolded) onFold(!isFolded);
        }}
      >
        <summary>
          <h2 id="sections">{t('Sections')}</h2>
        </summary>
        <Roving>
          <SectionTable sections={sections} Go={GoButton} label={t('Sections')} />
        </Roving>
      </details>
    </section>
  );
}
