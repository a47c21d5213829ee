import { useSpeech, type Translate } from 'substantiate/page';
import type { FromPage } from '../messages/from-page.js';
import type { PanelState } from '../messages/to-page.js';

interface NoticeProps {
  readonly state: Exclude<PanelState, { readonly kind: 'report' }>;
  readonly send: (message: FromPage) => void;
}

/** What the panel says while it has no report to show, and what can be done about it. */
export function Notice({ state, send }: NoticeProps) {
  const { t } = useSpeech();
  const { title, text, action } = noticeOf(t, state);
  return (
    <main class="notice">
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {action && (
        <p>
          <button
            type="button"
            class="primary"
            onClick={() => {
              send(action.message);
            }}
          >
            {action.title}
          </button>
        </p>
      )}
    </main>
  );
}

interface NoticeText {
  readonly title: string;
  readonly text?: string;
  readonly action?: { readonly title: string; readonly message: FromPage };
}

function noticeOf(t: Translate, state: NoticeProps['state']): NoticeText {
  switch (state.kind) {
    case 'none':
      return {
        title: t('No report is open'),
        text: t('Open a report, in Markdown or plain text: what a panel would query in it is listed here while you write.'),
        action: { title: t('Open the example report'), message: { type: 'openExample' } },
      };
    case 'starting':
      return { title: t('Starting'), text: t('The checker is not ready yet.') };
    case 'down':
      return {
        title: t('The checker has stopped'),
        text: t('Nothing is checked until it is started again.'),
        action: { title: t('Start it again'), message: { type: 'restartServer' } },
      };
    case 'off':
      return { title: t('Checking is switched off'), text: t('The setting “Substantiate: Enable” switches it on.') };
    case 'waiting':
      return { title: state.name, text: t('Reading the report …') };
    case 'unchecked':
      return {
        title: state.name,
        text: t('This file is not checked: it is a register or no report, the config leaves it out, or it is too long.'),
      };
  }
}
