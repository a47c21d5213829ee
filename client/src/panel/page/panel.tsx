import { SpeechContext, type Speech } from 'substantiate/page';
import type { FromPage } from '../messages/from-page.js';
import type { PanelState } from '../messages/to-page.js';
import { Notice } from './notice.js';
import { Report } from './report.js';
import type { Stored } from './stored.js';

export interface PanelProps {
  readonly speech: Speech;
  readonly state: PanelState;
  readonly isNarrow: boolean;
  readonly stored: Stored;
  readonly onStore: (stored: Stored) => void;
  readonly send: (message: FromPage) => void;
}

/** All of the panel. */
export function Panel({ speech, state, ...rest }: PanelProps) {
  return (
    <SpeechContext.Provider value={speech}>
      {state.kind === 'report' ? (
        <Report name={state.name} overview={state.overview} {...rest} />
      ) : (
        <Notice state={state} send={rest.send} />
      )}
    </SpeechContext.Provider>
  );
}
